"""What is rehearsed and what it would do, in the inspector's place."""
