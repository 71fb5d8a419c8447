"""What a map holds about one person: found wherever it stands, with everyone else masked."""
