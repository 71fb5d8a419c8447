"""What a spreadsheet would do to the map, before it is done."""
