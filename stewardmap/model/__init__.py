"""What a map is made of: entities, plain vocabulary, frozen records and the snapshot."""
