"""Whose voice a collaboration is, in words: counts of seats and votes by sector and by size."""

from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

from stewardmap.analysis.voices import Voice, Voices
from stewardmap.model.vocabulary import Sector, Size
from stewardmap.wording.labels import label
from stewardmap.wording.language import _, ngettext

K = TypeVar("K", bound=Enum)


def say_voices(found: Voices) -> list[str]:
    """Return a line for sectors, one for sizes, and one for whom seats are, as far as these are recorded."""
    sectors = _counts(found.by_sector, list(Sector))
    if found.mixed:
        sectors.append(_("{n} of several sectors").format(n=found.mixed))
    lines = [_("By sector: {counts}").format(counts=", ".join(sectors))]
    lines.append(_("By size: {counts}").format(counts=", ".join(_counts(found.by_size, list(Size)))))
    if found.seats_for:
        held = [_said(name, voice) for name, voice in sorted(found.seats_for.items())]
        lines.append(_("Seats for: {counts}").format(counts=", ".join(held)))
    return lines


def _counts(found: Mapping[K | None, Voice], order: list[K]) -> list[str]:
    """Return each count, the most first, and last of what is not recorded."""
    known = [one for one in order if one in found]
    known.sort(key=lambda one: -found[one].seats)
    missing = [_said(label(None), voice) for one, voice in found.items() if one is None]
    return [*(_said(label(one), found[one]) for one in known), *missing]


def _said(name: str, voice: Voice) -> str:
    if voice.votes is None:
        return _("{n} {name}").format(n=voice.seats, name=name)
    votes = ngettext("{n} vote", "{n} votes", round(voice.votes)).format(n=f"{voice.votes:g}")
    return _("{n} {name} ({votes})").format(n=voice.seats, name=name, votes=votes)
