"""The paper for a board: composed once as plain content, then set by a thin writer for each format."""

from stewardmap.exchange.writers.paper.write import write_paper

__all__ = ["write_paper"]
