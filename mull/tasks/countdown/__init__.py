"""The family `countdown`; begin with `task`."""
