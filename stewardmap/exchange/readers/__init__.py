"""From a file to tables of text, with the row numbers a spreadsheet shows."""

from stewardmap.exchange.readers.opening import read_tables
from stewardmap.exchange.readers.read_as import ReadAs
from stewardmap.exchange.readers.table import Row, Table

__all__ = ["ReadAs", "Row", "Table", "read_tables"]
