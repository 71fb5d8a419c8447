"""Steward Map: who works with whom in a place, and what happens when a key person moves on."""

__version__ = "0.1.0"
