"""The map in front of a room: large, still, and with nobody's name on it unless it is asked for."""
