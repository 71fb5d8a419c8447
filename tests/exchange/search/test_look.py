from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.exchange.search.entry import Entry, Key
from stewardmap.exchange.search.finder import Finder
from stewardmap.exchange.search.fold import fold
from stewardmap.exchange.search.look import How, look
from stewardmap.exchange.search.shelf import Shelf
from stewardmap.model.records import Action, Alias, Organisation, Person, Post, Purpose, SavedView, Tag
from stewardmap.model.saved_list import SavedList, as_text
from stewardmap.model.snapshot import Snapshot

NAMES = (
    *("Tom Okafor", "Siân O'Brien", "Bożena Nowacka", "Bo Nowell", "Oka Thomas", "Tomas Okaforski"),
    "Jo Smith-Hall",
)
SHELF = Shelf(Entry(Key("person", name), name) for name in NAMES)
BODIES = Shelf(
    Entry(Key("organisation", name), name)
    for name in ("Northmere County Council", "Tomorrow Trust", "North Trust")
)


def found(typed: str, recent: tuple[str, ...] = ()) -> list[str]:
    used = {Key("person", name): at for at, name in enumerate(recent)}
    return [entry.name for entry, _how in look([SHELF, BODIES], typed, used)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("tom okafor", "Tom Okafor"),
        ("okafor, tom", "Tom Okafor"),
        ("okafor", "Tom Okafor"),
        ("sian", "Siân O'Brien"),
        ("obrien", "Siân O'Brien"),
        ("o brien", "Siân O'Brien"),
        ("to", "Tom Okafor"),
        ("bozena nowaka", "Bożena Nowacka"),
        ("nowakca", "Bożena Nowacka"),
        ("bozenna", "Bożena Nowacka"),
        ("ncc", "Northmere County Council"),
        ("mere coun", "Northmere County Council"),
        ("tom trust", "Tomorrow Trust"),
        ("smithhall", "Jo Smith-Hall"),
        ("jo hall", "Jo Smith-Hall"),
    ],
)
def test_it_is_found_first(typed: str, first: str) -> None:
    assert found(typed)[0] == first


@pytest.mark.parametrize("typed", ["", "  ", "zzzz", "bozena smith", "xq"])
def test_nothing_is_found(typed: str) -> None:
    assert found(typed) == []


def test_whole_names_and_beginnings_come_before_what_was_used_lately() -> None:
    assert found("oka")[:3] == ["Oka Thomas", "Tom Okafor", "Tomas Okaforski"]
    assert found("oka", ("Tomas Okaforski",))[0] == "Tomas Okaforski"
    assert found("tom okafor", ("Tomas Okaforski",))[0] == "Tom Okafor"
    assert found("trust tom", ("Bo Nowell",))[0] == "Tomorrow Trust"


@given(st.sampled_from(NAMES), st.integers(4, 30))
def test_the_beginning_of_a_name_always_finds_it(name: str, length: int) -> None:
    assert name in found(name[:length])


@given(st.sampled_from(NAMES), st.data())
def test_every_word_in_any_order_finds_it(name: str, data: st.DataObject) -> None:
    words = data.draw(st.permutations(fold(name).split()))
    assert name in found(" ".join(words))


@given(st.sampled_from(NAMES), st.data())
def test_one_slip_in_a_long_word_is_forgiven(name: str, data: st.DataObject) -> None:
    words = fold(name).split()
    long = max(words, key=len)
    at = data.draw(st.integers(1, len(long) - 1))
    slip = data.draw(st.sampled_from([long[:at] + long[at + 1 :], long[:at] + "q" + long[at:]]))
    typed = " ".join(slip if word == long else word for word in words)
    assert name in found(typed) or len(slip) < 4


@given(st.text(max_size=30))
def test_anything_may_be_typed_and_nothing_is_found_twice(typed: str) -> None:
    hits = found(typed)
    assert len(hits) == len(set(hits)) <= 12


@given(st.text(st.characters(codec="ascii"), min_size=1, max_size=8))
def test_as_good_as_looking_through_them_all(typed: str) -> None:
    """Held against a plain reading of every name: each word typed begins a word of it."""
    query = fold(typed).split()
    plain = {
        name
        for name in NAMES
        if query and all(any(w.startswith(part) for w in fold(name).split()) for part in query)
    }
    hits = look([SHELF], typed, {}, most=50)
    assert plain <= {entry.name for entry, _how in hits}
    assert {entry.name for entry, how in hits if how is How.WORDS} >= plain - {
        entry.name for entry, how in hits if how < How.WORDS
    }


def test_the_shelves_hold_all_that_has_a_name_and_are_kept_until_it_changes() -> None:
    body = Organisation(name="Northgate Council")
    ada = Person(name="Ada Lowe")
    snapshot = Snapshot.of_records(
        [
            *(body, ada, Alias(name="Ada Brown", person_id=ada.id)),
            *(Post(title="Lead", organisation_id=body.id), Action(text="Ring the trust")),
            SavedView(name="Weekly call", number=1, shows=as_text(SavedList("person", "trust"))),
            SavedView(name="Weekly map", number=2, shows="{}"),
            *(Purpose(name="Food"), Tag(label="rent", person_id=ada.id)),
        ],
        date(2026, 11, 22),
    )
    finder = Finder()
    shelves = finder.shelves(snapshot)
    for typed, kind in (
        ("brown", "person"), ("northgate", "organisation"), ("lead northgate", "post"), ("ring", "action"),
        ("food", "purpose"), ("rent", "tag"), ("weekly", "list"),
    ):  # fmt: skip
        assert look(shelves, typed, {})[0][0].key.kind == kind
    later = snapshot.with_rows([Tag(label="food bank", person_id=ada.id)], (), 2)
    kept = finder.shelves(later)
    assert [one is other for one, other in zip(shelves, kept, strict=True)] == [*([True] * 6), False, True]
