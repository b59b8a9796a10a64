"""Searches propose finished traces; selection decides among them."""
