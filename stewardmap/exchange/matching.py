"""Whether two names may be one person or one organisation: rules of our own, with a reason for each yes.

A yes is a proposal for a person to answer, never a merge. The surname, and the distinctive words of an
organisation, must agree: Eastfield is not Westfield.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from stewardmap.exchange.name_words import (
    AFTER_NAMES,
    COMMON,
    IDLE,
    LONG_FORMS,
    OF_ORGANISATIONS,
    SHORT_NAMES,
    TITLES,
)
from stewardmap.exchange.values.words import folded, spelled
from stewardmap.model.ids import Id

Alike = tuple[Id, Id, str]  # the new one, the other, and why


@dataclass(frozen=True, slots=True)
class NameOfPerson:
    """The parts of a name that count: given names and surname, folded, without titles."""

    given: tuple[str, ...]
    surname: str


def _plain(name: str) -> str:
    return folded(spelled(name).replace("'", ""))


@lru_cache(maxsize=65_536)
def parts_of(name: str) -> NameOfPerson:
    """Return the parts of a person's name; "Lord Hall of Eastport" and "Hall, Jo" are of the surname Hall."""
    surname, comma, given = name.partition("(")[0].partition(",")
    if comma and not AFTER_NAMES.issuperset(_plain(given).split()):
        surname = f"{given} {surname}"
    words = [word for word in _plain(surname).split() if word not in TITLES]
    if "of" in words[1:]:
        words = words[: words.index("of", 1)]
    while len(words) > 1 and words[-1] in AFTER_NAMES:
        words.pop()
    return NameOfPerson(tuple(words[:-1]), words[-1]) if words else NameOfPerson((), "")


def same_person(one: str, other: str) -> str:
    """Return why two names may be one person, or nothing."""
    first, second = parts_of(one), parts_of(other)
    together = " ".join((*first.given, first.surname)), " ".join((*second.given, second.surname))
    if not first.given or not second.given:
        return ""
    if spelled(one) == spelled(other):
        return "the names are the same, and the ids are not"
    if together[0] == together[1] or together[0].replace(" ", "") == together[1].replace(" ", ""):
        return "the names differ only by a title or a mark"
    if first.surname == second.surname:
        return _same_given(first.given, second.given)
    if first.given == second.given and _a_letter_apart(first.surname, second.surname):
        return "the surnames are a letter apart"
    return ""


def _same_given(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    first, second = one[0], other[0]
    if first == second:
        return "one has a middle name more"
    if _shortened(first, second):
        return f'"{first.title()}" is short for "{second.title()}", or the other way round'
    if first[0] == second[0] and 1 in (len(first), len(second)):
        return "one gives an initial only"
    return "the first names are a letter apart" if _a_letter_apart(first, second) else ""


def _shortened(one: str, other: str) -> bool:
    return any(one in forms and other in forms for forms in SHORT_NAMES)


def _a_letter_apart(one: str, other: str) -> bool:
    """Whether one slip of the hand lies between two words that are long enough and start alike."""
    return (
        min(len(one), len(other)) >= 5
        and one[0] == other[0]
        and OSA.distance(one, other, score_cutoff=1) == 1
    )


@lru_cache(maxsize=65_536)
def _words_of(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the distinctive and the common words of an organisation's name, written out."""
    long = " ".join(LONG_FORMS.get(word, word) for word in _plain(name.replace("&", " and ")).split())
    words = frozenset(long.split()) - IDLE
    return words - COMMON, words & COMMON


def same_organisation(one: str, other: str) -> str:
    """Return why two names may be one organisation, or nothing."""
    (own, common), (other_own, other_common) = _words_of(one), _words_of(other)
    if own == other_own and common == other_common and (own or common):
        return "the names differ only by a short form, a mark or an idle word"
    if not own or not common or not other_common:
        return ""
    nested = common <= other_common or other_common <= common
    if own == other_own and nested:
        return "one name says more than the other"
    apart, other_apart = own - other_own, other_own - own
    if (
        common == other_common
        and len(apart) == len(other_apart) == 1
        and _a_letter_apart(*apart, *other_apart)
    ):
        return "a word of the names is a letter apart"
    return ""


def names_an_organisation(name: str) -> bool:
    """Whether a name has a word that stands in names of organisations and hardly in those of people."""
    return bool(OF_ORGANISATIONS.intersection(_plain(name.partition("(")[0]).split()))


def block_of_person(name: str) -> str:
    """Return what two names must share to be worth comparing: how the surname starts."""
    return parts_of(name).surname[:3]


def block_of_organisation(name: str) -> str:
    """Return what two names must share to be worth comparing: how the first of their own words starts."""
    own, common = _words_of(name)
    return min((word[:3] for word in own or common), default="")


def alike_people(new: Mapping[Id, str], there: Mapping[Id, str]) -> Iterator[Alike]:
    """Yield (id, other id, why) for each new person who may be another, new or there; names by id.

    Only names that share a mark are compared, so the cost stays near the number of names.
    """
    yield from _pairs({**there, **new}, new, _marks_of_person, same_person)


def alike_organisations(new: Mapping[Id, str], there: Mapping[Id, str]) -> Iterator[Alike]:
    """Yield (id, other id, why) for each new organisation that may be another, new or there; names by id."""
    yield from _pairs({**there, **new}, new, _marks_of_organisation, same_organisation)


Mark = tuple[object, ...]  # two names that may be one have a mark in common


def _marks_of_person(name: str) -> Iterator[Mark]:
    parts = parts_of(name)
    if not parts.given:
        return
    first = parts.given[0]
    yield "whole", "".join((*parts.given, parts.surname))
    yield "initial", parts.surname, first[0]
    for forms in _FORMS.get(first, ()):
        yield "short", parts.surname, forms
    for slip in _slips(parts.surname):
        yield "slip", parts.given, slip


def _marks_of_organisation(name: str) -> Iterator[Mark]:
    own, common = _words_of(name)
    yield ("own", own) if own else ("common", common)
    for word in own:
        for slip in _slips(word):
            yield "slip", own - {word}, common, slip


_FORMS: dict[str, list[int]] = defaultdict(list)
for _number, _forms in enumerate(SHORT_NAMES):
    for _form in _forms:
        _FORMS[_form].append(_number)


def _slips(word: str) -> set[str]:
    """Return a word without each of its letters: two words that are a letter apart have one in common."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(1, len(word)))} if len(word) >= 5 else set()


def _pairs(
    names: Mapping[Id, str],
    new: Mapping[Id, str],
    marks_of: Callable[[str], Iterable[Mark]],
    rule: Callable[[str, str], str],
) -> Iterator[Alike]:
    marked: dict[Mark, list[Id]] = defaultdict(list)
    for other in sorted(names, key=lambda one: (one in new, one)):
        met: dict[Id, None] = {}
        for mark in marks_of(names[other]):
            met.update(dict.fromkeys(marked[mark]))
            marked[mark].append(other)
        for one in sorted(met) if other in new else ():
            if why := rule(names[one], names[other]):
                yield (one, other, why) if one in new else (other, one, why)
