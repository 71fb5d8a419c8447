"""The parts of disclosing a map: what may be shown, how people are merged, and how names are masked."""
