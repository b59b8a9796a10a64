"""The family `letters`; begin with `task`."""
