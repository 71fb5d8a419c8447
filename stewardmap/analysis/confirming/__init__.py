"""Asking people to confirm their own ties: who was asked, what is due, where two views part."""
