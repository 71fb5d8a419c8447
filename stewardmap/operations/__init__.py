"""What a user can do: the workspace and its commands."""
