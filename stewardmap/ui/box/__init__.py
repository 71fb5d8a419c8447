"""The one box: finds anyone and any command, and adds what is typed in a line."""
