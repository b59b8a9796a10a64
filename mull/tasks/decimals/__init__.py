"""The family `decimals`; begin with `task`."""
