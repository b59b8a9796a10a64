"""`python -m mull` is `mull`, exit code included."""

import sys

from mull.cli import main

sys.exit(main())
