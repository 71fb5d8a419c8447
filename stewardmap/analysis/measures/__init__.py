"""What can be measured on a map: one topic a file, pure functions from a graph or a snapshot to numbers."""
