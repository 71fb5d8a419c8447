"""What the map tells, with reasons and what to do."""
