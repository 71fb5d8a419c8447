"""Thin writers that draw the list of primitives and decide nothing."""
