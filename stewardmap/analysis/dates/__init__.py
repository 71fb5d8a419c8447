"""The map on other days: who and what was there, what has changed since, and where it is heading."""
