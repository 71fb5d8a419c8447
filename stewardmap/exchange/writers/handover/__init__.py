"""Papers for a handover: a sheet for whoever leaves to fill, and the agenda of who introduces whom."""
