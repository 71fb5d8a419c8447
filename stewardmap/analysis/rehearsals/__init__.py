"""What if: steps carried out on a copy of the map, what would be lost, what holds, and what to do first."""
