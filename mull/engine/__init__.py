"""Generators: prefixes in, continuations out."""
