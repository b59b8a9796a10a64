"""Measuring: what the models answer, what it costs, and how fast it goes."""
