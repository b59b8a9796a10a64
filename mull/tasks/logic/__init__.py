"""The family `logic`; begin with `task`."""
