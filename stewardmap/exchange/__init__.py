"""In and out: tables read, matched, planned, disclosed and written."""
