"""Keep what is shown under a name, call it something else, or let it go: views of the map, lists, dates."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from stewardmap.model.records import SavedView
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.door import add, change, remove
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.ui.parts.entries import TextEntry
from stewardmap.wording.language import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One sort of thing that is kept: those of a map, and what is said of one, with its {name}."""

    there: Callable[[Snapshot | None], Sequence[Any]]
    what: str
    nameless: str
    save: str
    save_again: str
    saved: str
    rename: str
    renamed: str
    remove: str
    removed: str


def save(desk: Desk, kept: Kept, shows: str) -> None:
    """Ask for a name and keep this under it; one of the same name is kept anew."""

    def take(answer: Answer) -> str:
        name, there = answer["name"], kept.there(desk.session.snapshot)
        if not name:
            return kept.nameless
        same = next((one for one in there if one.name.casefold() == name.casefold()), None)
        if same is not None:
            step = change(replace(same, shows=shows), label=kept.save_again)
        else:
            number = max((one.number for one in there), default=0) + 1
            step = add(SavedView(name=name, number=number, shows=shows), label=kept.save)
        return _done(desk, step, kept.saved.format(name=name))

    desk.ask(EntryDialog(kept.save, [("name", _("Name"), TextEntry())], take, do=_("Save")))


def rename(desk: Desk, kept: Kept) -> None:
    """Ask which is to be called what."""

    def take(answer: Answer) -> str:
        one, name = answer["one"], answer["name"]
        if not name:
            return kept.nameless
        step = change(replace(one, name=name), label=kept.rename)
        return _done(desk, step, kept.renamed.format(name=name))

    fields = [("one", kept.what, _choice(desk, kept)), ("name", _("New name"), TextEntry())]
    desk.ask(EntryDialog(kept.rename, fields, take, do=_("Rename")))


def let_go(desk: Desk, kept: Kept) -> None:
    """Ask which is to go."""

    def take(answer: Answer) -> str:
        one = answer["one"]
        return _done(desk, remove(one, label=kept.remove), kept.removed.format(name=one.name))

    desk.ask(EntryDialog(kept.remove, [("one", kept.what, _choice(desk, kept))], take, do=_("Remove")))


def _choice(desk: Desk, kept: Kept) -> ChoiceEditor:
    there = kept.there(desk.session.snapshot)
    return ChoiceEditor(there[0], [(one, one.name) for one in there])


def _done(desk: Desk, step: object, said: str) -> str:
    done = desk.session.do(step, said, keeping=False)  # type: ignore[arg-type]
    return "" if done else _("The map could not take this.")
