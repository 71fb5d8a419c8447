"""The paper for a board: composed once as plain content, then set by a thin writer for each format."""

from stewardmap.exchange.writers.paper.write import ENDINGS, Wanted, paper_of, write_paper

__all__ = ["ENDINGS", "Wanted", "paper_of", "write_paper"]
