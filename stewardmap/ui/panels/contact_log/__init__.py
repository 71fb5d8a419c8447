"""The contact log: who is due, and what was said when."""
