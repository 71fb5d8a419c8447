"""A document and its working copy: taken, edited in private, and published whole."""
