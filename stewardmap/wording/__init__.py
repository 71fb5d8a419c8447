"""What we say: facts and names turned into sentences, in one translation system."""
