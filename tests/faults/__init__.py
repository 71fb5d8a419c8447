"""What becomes of a map when the world fails under it: `python -m tests.faults` has it fail often."""
