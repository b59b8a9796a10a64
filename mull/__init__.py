"""Mull: an open o1. Read `mull.core` first."""

__version__ = "0.1.0"
