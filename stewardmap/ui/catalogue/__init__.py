"""Every action of the window, a file for each menu."""
