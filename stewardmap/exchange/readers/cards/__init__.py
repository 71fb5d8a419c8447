"""Address books: vCard 2.1, 3.0 and 4.0, and jCard, as a table of people and one of organisations."""

from stewardmap.exchange.readers.cards.opening import is_card_file, tables_of_cards

__all__ = ["is_card_file", "tables_of_cards"]
