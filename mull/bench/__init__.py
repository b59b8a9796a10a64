"""How fast things go on this machine, in turn with whoever else does the same."""
