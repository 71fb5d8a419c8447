"""Put down what was done with a map, which is nothing that can be undone."""

from dataclasses import dataclass

from stewardmap.model.records import Record


@dataclass(frozen=True, slots=True)
class PutOnRecord:
    """Rows that say what was done, such as that a copy was written: no step, so undo goes on where it was."""

    records: tuple[Record, ...]
    label: str
