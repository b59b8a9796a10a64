"""The family `stories`; begin with `task`."""
