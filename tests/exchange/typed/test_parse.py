import pytest
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.exchange.search.fold import fold
from stewardmap.exchange.typed.parse import take_apart
from tests.exchange.typed.small_place import ON, known

KNOWN = known()


def slots(line: str) -> dict[str, str]:
    return dict(take_apart(line, KNOWN, ON).slots)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "Dana Osei, housing lead at Northgate Council, strong tie to Tom Okafor, met today",
            {
                "name": "Dana Osei",
                "post.0.title": "housing lead",
                "post.0.organisation": "Northgate Council",
                "tie.0.who": "Tom Okafor",
                "tie.0.strength": "strong",
                "contact.0.form": "meeting",
                "contact.0.on": "today",
            },
        ),
        ("Liz Carter at Eastfield", {"name": "Liz Carter", "post.0.organisation": "Eastfield"}),
        (
            "Osei, Dana, met today",
            {"name": "Dana Osei", "contact.0.form": "meeting", "contact.0.on": "today"},
        ),
        (
            "Dana Osei, Director, Northgate Council, knows Tom Okafor and Jo Hall, Amina Rahman",
            {
                "name": "Dana Osei",
                "post.0.title": "Director",
                "post.0.organisation": "Northgate Council",
                "tie.0.who": "Tom Okafor",
                "tie.0.about": "knows",
                "tie.1.who": "Jo Hall",
                "tie.1.about": "knows",
                "tie.2.who": "Amina Rahman",
                "tie.2.about": "knows",
            },
        ),
        (
            "Dana Osei, interim lead at Spark since 2020 until March 2027, chair of the Safeguarding Board",
            {
                "name": "Dana Osei",
                "post.0.title": "interim lead",
                "post.0.organisation": "Spark",
                "post.0.since": "2020",
                "post.0.until": "March 2027",
                "seat.0.collaboration": "Safeguarding Board",
                "seat.0.role": "chair",
            },
        ),
        (
            "Dana Osei, Spark Trust, youth worker, advises Jo Hall, 2",
            {
                "name": "Dana Osei",
                "post.0.organisation": "Spark Trust",
                "post.0.title": "youth worker",
                "tie.0.who": "Jo Hall",
                "tie.0.about": "advises",
                "tie.0.strength": "2",
            },
        ),
        (
            "Dana Osei dana@example.org 07700 900123 #food #rent",
            {"name": "Dana Osei", "email": "dana@example.org", "phone": "07700 900123", "tags": "food, rent"},
        ),
        (
            "Dana Osei, turns to Tom Okafor for advice, odd words",
            {
                "name": "Dana Osei",
                "tie.0.who": "Tom Okafor",
                "tie.0.about": "turns to",
                "unread": "odd words",
            },
        ),
        (
            "met Tom Okafor and Jo Hall today: agreed the lease, three rooms",
            {
                "contact.0.form": "meeting",
                "contact.0.on": "today",
                "contact.0.with": "Tom Okafor, Jo Hall",
                "contact.0.note": "agreed the lease, three rooms",
            },
        ),
        (
            "yesterday called Jo Hall re rent",
            {
                "contact.0.form": "call",
                "contact.0.on": "yesterday",
                "contact.0.with": "Jo Hall",
                "contact.0.note": "rent",
            },
        ),
        (
            "emailed Tom Okafor, Amina Rahman, 3 Nov, sent the draft",
            {
                "contact.0.form": "email",
                "contact.0.on": "3 Nov",
                "contact.0.with": "Tom Okafor, Amina Rahman",
                "contact.0.note": "sent the draft",
            },
        ),
        (
            "tie Tom Okafor - Jo Hall strong, advises, odd words",
            {
                "tie.0.of": "Tom Okafor",
                "tie.0.who": "Jo Hall",
                "tie.0.strength": "strong",
                "tie.0.about": "advises",
                "unread": "odd words",
            },
        ),
        (
            "Eastfield Food Trust, charity, funded by Northgate Council",
            {
                "name": "Eastfield Food Trust",
                "sector": "charity",
                "tie.0.who": "Northgate Council",
                "tie.0.about": "funded by",
            },
        ),
        (
            "Dana Osei, connector for Northgate Council between Spark and Eastfield Trust",
            {
                "name": "Dana Osei",
                "connector.0.is_one": "connector",
                "connector.0.for": "Northgate Council",
                "connector.0.between": "Spark, Eastfield Trust",
            },
        ),
        ("Dana Osei, note likes tea", {"name": "Dana Osei", "notes": "likes tea"}),
        (":", {"unread": ":"}),
        ("", {}),
    ],
)
def test_a_line_is_taken_apart(line: str, said: dict[str, str]) -> None:
    assert slots(line) == said


_FIRST = st.sampled_from(["Dana", "Elin", "José", "Siân", "Mary-Ann", "Kofi"])
_LAST = st.sampled_from(["Osei", "O'Brien", "Price", "van Dijk", "Adebayo", "Núñez"])
_PEOPLE = st.builds("{} {}".format, _FIRST, _LAST)
_PARTS = st.fixed_dictionaries(
    {"name": _PEOPLE},
    optional={
        "post.0.title": st.sampled_from(["housing lead", "Director", "trustee", "youth worker"]),
        "tie.0.who": st.sampled_from(["Tom Okafor", "Jo Hall", "Ada Lowe"]),
        "tie.0.strength": st.sampled_from(["strong", "weak", "very strong", "medium", "3"]),
        "contact.0.form": st.sampled_from(["met", "called", "spoke", "emailed"]),
        "contact.0.on": st.sampled_from(["today", "yesterday", "on Tuesday", "3 Nov", "03/11", "2 days ago"]),
        "email": st.sampled_from(["a@example.org", "dana.osei@northgate.gov.uk"]),
        "phone": st.sampled_from(["07700 900123", "+44 20 7946 0958"]),
        "tags": st.sampled_from(["food", "rent"]),
    },
)
_FORMS = {"met": "meeting", "called": "call", "spoke": "call", "emailed": "email"}


@given(_PARTS, st.sampled_from(["Northgate Council", "Spark", "Mill Road Trust"]), st.randoms())
def test_a_line_composed_of_parts_is_understood_back_to_them(parts, organisation, chance) -> None:  # type: ignore[no-untyped-def]
    parts["post.0.organisation"] = organisation
    if "tie.0.who" not in parts:
        parts.pop("tie.0.strength", None)
    if "contact.0.form" in parts:
        parts.setdefault("contact.0.on", "today")
    else:
        parts.pop("contact.0.on", None)
    clauses = [f"{parts.get('post.0.title', '')} at {organisation}".strip()]
    if "tie.0.who" in parts:
        clauses.append(f"{parts.get('tie.0.strength', '')} tie to {parts['tie.0.who']}".strip())
    if "contact.0.form" in parts:
        clauses.append(f"{parts['contact.0.form']} {parts.get('contact.0.on', '')}".strip())
    clauses += [parts[one] for one in ("email", "phone") if one in parts]
    clauses += [f"#{parts['tags']}"] if "tags" in parts else []
    chance.shuffle(clauses)
    form = parts.get("contact.0.form")
    meant = {**parts, "contact.0.form": _FORMS[form]} if form else parts
    assert slots(", ".join([parts["name"], *clauses])) == meant


_WORDS = st.sampled_from(
    [
        *(
            "tie",
            "to",
            "met",
            "Tom Okafor",
            "at",
            "Northgate Council",
            ",",
            ":",
            "-",
            "and",
            "#food",
            "strong",
        ),
        *("today", "advises", "@", "since", "until", "2027", "chair of", "Safeguarding Board", "(", ")", "4"),
        *("zeal", "lamp"),
    ]
)


@given(st.lists(_WORDS, max_size=12).map(" ".join))
def test_no_word_is_lost(line: str) -> None:
    """Every word of a line stands in some slot, but for those that are how the line says it."""
    said = take_apart(line, KNOWN, ON)
    kept = fold(" ".join(said.slots.values())).split()
    for word in ("zeal", "lamp"):
        assert kept.count(word) >= min(1, fold(line).split().count(word))
