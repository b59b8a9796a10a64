"""Scorers: how good is a trace, and each of its steps?"""
