"""Keeping in touch: what follows from the contact log for those who keep it."""
