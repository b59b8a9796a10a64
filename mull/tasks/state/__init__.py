"""The family `state`; begin with `task`."""
