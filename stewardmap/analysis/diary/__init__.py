"""The diary of change: what is known to come, whoever recorded it and wherever it stands on the map."""
