"""A rehearsal in words: what it assumes, what would be lost, what holds and what to do first."""
