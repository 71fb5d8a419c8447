"""Who might meet whom, and why: the few introductions that would do most, and the whole map's."""
