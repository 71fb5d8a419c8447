"""What each action of the menus does."""
