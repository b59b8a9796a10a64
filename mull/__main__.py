"""`python -m mull` is `mull`."""

from mull.cli import main

main()
