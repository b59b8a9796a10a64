"""The family `equations`; begin with `task`."""
