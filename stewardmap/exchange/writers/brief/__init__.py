"""One page before a meeting, as PDF, as a Word paper and as plain text."""
