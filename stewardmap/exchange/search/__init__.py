"""Anything on a map found by what is typed, whatever accents, order and slips."""
