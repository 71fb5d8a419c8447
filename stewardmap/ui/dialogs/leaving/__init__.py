"""Somebody leaves: one guided step that says what will happen before it happens."""
