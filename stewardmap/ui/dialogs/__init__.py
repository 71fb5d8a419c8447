"""Short questions, each asked in one window."""
