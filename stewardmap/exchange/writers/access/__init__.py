"""The copy that a person gets of what is held about them, as PDF and as JSON."""
