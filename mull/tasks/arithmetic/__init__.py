"""The family `arithmetic`; begin with `task`."""
