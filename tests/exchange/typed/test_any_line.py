"""Whatever is typed is understood as something, and nothing comes of it by itself."""

import string

from hypothesis import given
from hypothesis import strategies as st

from stewardmap.exchange.typed.carry_out import carry_out
from stewardmap.exchange.typed.known import Known
from stewardmap.exchange.typed.understand import understand
from stewardmap.exchange.typed.understood import Choice, Corrected, Standing
from tests.exchange.typed.small_place import LIZ, ON, place

_PIECES = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["tie to Tom", "met", "#x", "Sam Jones", "at", "Eastfield", ",", ":", "\0", "since 2020"]
    ),
    st.text(string.punctuation + " ", max_size=4),
)
LINES = st.lists(_PIECES, max_size=10).map(" ".join)


@given(LINES)
def test_any_line_is_understood_and_changes_nothing(line: str) -> None:
    snapshot = place()
    before = {kind: dict(rows) for kind, rows in snapshot.tables.items()}
    known = Known(snapshot)
    understood = understand(line, known, ON)
    outcome = carry_out(understood, known, ON)
    assert {kind: dict(rows) for kind, rows in snapshot.tables.items()} == before
    assert outcome is None or understood.problem is None
    for record in () if outcome is None else outcome.changed:
        assert record.id in snapshot.of(type(record))


@given(
    LINES,
    st.dictionaries(st.sampled_from(["name", "tie.0.who", "post.0.organisation", "contact.0.on"]), LINES),
)
def test_any_correction_may_be_made(line: str, words: dict[str, str]) -> None:
    known = Known(place())
    said = understand(line, known, ON)
    now = {slot: (field.text if (field := said.field(slot)) else "", text) for slot, text in words.items()}
    choices = {f"name:{words.get('name', '')}": Choice(words.get("name", ""), LIZ)}
    understood = understand(line, known, ON, Corrected(now, choices))
    for field in understood.fields:
        if field.slot in now:
            assert field.text == now[field.slot][1]
        assert field.standing is not Standing.WRONG or field.wrong
    carry_out(understood, known, ON)
