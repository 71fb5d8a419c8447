"""Broken, twisted and spliced files for every reader: `python -m tests.fuzzing` runs as many as you like."""
