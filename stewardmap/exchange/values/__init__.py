"""What stands in a cell: dates, words, numbers and names, read leniently and written exactly."""
