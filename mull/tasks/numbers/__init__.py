"""The family `numbers`; begin with `task`."""
