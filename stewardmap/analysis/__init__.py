"""What a map tells us: pure functions from a snapshot or graph to typed facts."""
