"""The family `longhand`; begin with `task`."""
