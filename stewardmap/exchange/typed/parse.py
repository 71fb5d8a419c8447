"""A line taken apart into slots; whatever is in it, it stands in one of them afterwards."""

import re
from datetime import date

from stewardmap.exchange.typed.clauses import PersonClauses
from stewardmap.exchange.typed.contacts import TODAY, is_contact, read_contact
from stewardmap.exchange.typed.days import past_day
from stewardmap.exchange.typed.extracted import Extracted, extract
from stewardmap.exchange.typed.known import Known
from stewardmap.exchange.typed.organisation_line import organisation_slots
from stewardmap.exchange.typed.posts import is_organisation
from stewardmap.exchange.typed.slots import Draft, Purport, Said
from stewardmap.exchange.typed.ties import read_ends

LONGEST = 2000  # letters; nobody types more on one line
_PARTED = re.compile(r"[,;\n\t]")
_ABOUT = re.compile(r"\s+(?:re|about|regarding)\s+", re.IGNORECASE)
_PLACED = re.compile(r"(.*[^\W\d_].*?)(?:\s+(?:at|from|@)\s+(.+)|\s*\(([^()]+)\))$")
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){0,4}$")


def take_apart(line: str, known: Known, on: date) -> Said:
    """Return what a line says. It never raises; what is not understood stands under "unread"."""
    plain = " ".join(line[:LONGEST].replace("\0", " ").split())
    if _is_log(plain, known, on):
        return _log(plain, known, on)
    head, note = _noted(plain)
    ends = read_ends(extract(head).rest.strip())
    if ends is not None and not ends[0].casefold().startswith(("to ", "with ")):
        return _tie(plain, head)
    return _someone(head, note, known, on)


def _is_log(line: str, known: Known, on: date) -> bool:
    first = _PARTED.split(line.partition(":")[0])[0]
    if known.organisations_named(first) or known.people_named(first):
        return False
    return is_contact(line) or read_contact(first, on) is not None


def _log(line: str, known: Known, on: date) -> Said:
    """Take a line apart that tells of contact and nothing else."""
    draft = Draft(Purport.LOG)
    head, colon, note = line.partition(":")
    found = extract(head)
    first, *others = (clause.strip() for clause in _PARTED.split(found.rest))
    about = _ABOUT.split(first, maxsplit=1)
    said = read_contact(about[0], on)
    if said is None:  # a verb and nothing else, cut off from it by a mark
        draft.keep(line)
        return Said(draft.purport, draft.slots)
    names, notes, day = list(said.names), [*about[1:]], said.on
    for clause in filter(None, others):
        more = read_contact(f"met {clause}", on)
        if day == TODAY and past_day(clause, on) is not None:
            day = clause
        elif more is not None and not notes and _are_names(more.names, known):
            names += more.names
            day = more.on if day == TODAY else day
        else:
            notes.append(clause)
    notes = [*notes, note.strip()] if colon else notes
    draft.put("contact", form=said.form.value, on=day)
    draft.slots["contact.0.with"] = ", ".join(names)
    draft.slots["contact.0.note"] = ", ".join(filter(None, notes))
    _put_extracted(draft, found)
    return Said(draft.purport, {slot: words for slot, words in draft.slots.items() if words})


def _are_names(names: tuple[str, ...], known: Known) -> bool:
    return bool(names) and all(
        known.people_named(one) or (_NAME.match(one) and one[:1].isupper()) for one in names
    )


def _tie(line: str, head: str) -> Said:
    draft = Draft(Purport.TIE)
    found = extract(head)
    ends = read_ends(found.rest.strip())
    if ends is not None:
        one, said = ends
        draft.put("tie", of=one, who="".join(said.names), strength=said.strength, about=said.about)
        if said.rest:
            draft.keep(said.rest)
    _put_extracted(draft, found)
    if len(line) > len(head):
        draft.keep(line[len(head) :].strip(" :"))
    return Said(draft.purport, draft.slots)


def _someone(head: str, note: str, known: Known, on: date) -> Said:
    found = extract(head)
    clauses = [words for clause in _PARTED.split(found.rest) if (words := clause.strip())]
    clauses = [*_name_and_place(clauses[0], known), *clauses[1:]] if clauses else []
    name = clauses.pop(0) if clauses else ""
    if name and not any(one.isalpha() for one in name):
        clauses, name = [name, *clauses], ""
    body = bool(name) and is_organisation(name, known) and not known.people_named(name)
    draft = Draft(Purport.ORGANISATION if body else Purport.PERSON)
    if not body and clauses and _is_surname_first(name, clauses[0], known, on):
        name = f"{clauses.pop(0)} {name}"
    if name:
        draft.slots["name"] = name.title() if name.islower() and not body else name
    if body:
        organisation_slots(draft, clauses)
    else:
        PersonClauses(draft, known, on).read(clauses)
    _put_extracted(draft, found)
    if note:
        last = draft.last_of("contact")
        draft.slots[f"{last}note" if last else "notes"] = note
    return Said(draft.purport, draft.slots)


def _name_and_place(clause: str, known: Known) -> list[str]:
    """Return a name and where they are: "Liz Carter at Eastfield", "Liz Carter (Eastfield Trust)"."""
    match = _PLACED.match(clause)
    if match is None or known.organisations_named(clause) or known.people_named(clause):
        return [clause]
    return [match[1].strip(), f"at {(match[2] or match[3]).strip()}"]


def _is_surname_first(name: str, clause: str, known: Known, on: date) -> bool:
    """Whether a line begins with a surname, and the given name behind it: "Osei, Dana"."""
    one_word = " " not in name and len(clause.split()) <= 2
    if not one_word or not _NAME.match(clause) or not all(word[:1].isupper() for word in clause.split()):
        return False
    draft = Draft(Purport.PERSON)
    PersonClauses(draft, known, on).read([clause])
    return draft.slots.keys() <= {"unread"}


def _noted(line: str) -> tuple[str, str]:
    """Return a line before and behind the colon that begins what was said at a contact."""
    head, colon, note = line.partition(":")
    last = _PARTED.split(head)[-1]
    if colon and (is_contact(last) or last.strip().casefold() in ("note", "notes")):
        if not is_contact(last):
            head = head[: len(head) - len(last)]
        return head.strip(" ,;"), note.strip()
    return line, ""


def _put_extracted(draft: Draft, found: Extracted) -> None:
    """Put them into slots of their own, where the line is about somebody who may have them."""
    if draft.purport is not Purport.PERSON:
        for words in filter(None, (found.email, found.phone)):
            draft.keep(words)
    elif found.email or found.phone:
        draft.slots.update({"email": found.email} if found.email else {})
        draft.slots.update({"phone": found.phone} if found.phone else {})
    if found.tags and draft.purport not in (Purport.PERSON, Purport.ORGANISATION):
        draft.keep(" ".join(f"#{tag}" for tag in found.tags))
    elif found.tags:
        draft.slots["tags"] = ", ".join(found.tags)
