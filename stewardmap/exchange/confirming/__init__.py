"""Forms on which people confirm their own ties, and their answers read back."""
