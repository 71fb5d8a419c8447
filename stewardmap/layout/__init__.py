"""Where things go: positions from a graph, the same every time."""
