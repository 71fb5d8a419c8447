"""Everything about what is selected, on one page that is edited in place."""
