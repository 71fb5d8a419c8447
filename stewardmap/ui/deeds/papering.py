"""Ask what a board paper is to be like, show what its map will look like, and write it."""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLabel, QWidget

from stewardmap.analysis.dates.dated_copies import as_kept, kept_dates
from stewardmap.analysis.dates.days_of_change import days_of_change
from stewardmap.model.dates import add_months
from stewardmap.model.ids import Id
from stewardmap.model.records import Export, Rehearsal
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress
from stewardmap.ui.deeds.asking import ask_save
from stewardmap.ui.deeds.paper_template import (
    connect_template,
    keep_template,
    show_row,
    template_entry,
)
from stewardmap.ui.deeds.writing import Write, write_in_worker
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.parts.choice_row import ChoiceRow
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.ui.parts.entries import TextEntry
from stewardmap.ui.parts.labels import label
from stewardmap.ui.parts.picture_preview import PicturePreview
from stewardmap.ui.parts.tick_list import TickList
from stewardmap.ui.preferences import Preferences
from stewardmap.wording.dates import day_in_words
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.exchange.writers.paper.write import Wanted

_LEFT_OUT, _FORMAT, _SINCE = "paper_left_out", "paper_format", "paper_since"  # what this user chose last
_DOTS = 60.0
_NOT, _NEWEST, _MONTHS = "not", "newest", ("3", "12")


def levels(*more: tuple[str, str]) -> ChoiceEditor:
    """Return how much a paper tells: organisations unless the user asks for more."""
    choices: list[tuple[object, str]] = [
        ("organisations", _("Organisations only")),
        ("roles", _("Posts, no names of people")),
        ("named", _("Full names: not for a public paper")),
        ("anonymous", _("Sectors only")),
        *more,
    ]
    return ChoiceEditor("organisations", choices)


def paper(desk: Desk, rehearsals: Collection[Id] = ()) -> None:
    """Ask for the format, how much is told and of what, then where it goes; with these rehearsals ticked."""
    snapshot = desk.session.snapshot
    if snapshot is None:
        return
    fields = _fields(desk.preferences, snapshot, rehearsals)

    def take(answer: Answer) -> str | None:
        left_out = sorted(set(_chapters()) - set(answer["contents"]))
        if len(left_out) == len(_chapters()) and not answer.get("rehearsals"):
            return _("Nothing is ticked, so there is nothing to write.")
        desk.preferences.keep(_LEFT_OUT, " ".join(left_out))
        desk.preferences.keep(_FORMAT, answer["format"])
        keep_template(desk.preferences, answer["template"])
        desk.preferences.keep(_SINCE, answer["since"] or _NOT)

        def start(out: Path) -> None:
            dialog.accept()
            write_in_worker(desk, _("Board paper"), out, _writing(snapshot, answer))

        kinds, ending = f"{_formats()[answer['format']]} (*.{answer['format']})", answer["format"]
        named = f"{answer['title'] or snapshot.card.title or _('Board paper')}.{ending}"
        ask_save(desk, _("Board paper"), kinds, ending, named, start, over=dialog)
        return None

    hint = _("What stands out and why, what to do, and how it was worked out.")
    dialog = EntryDialog(_("Board paper"), fields, take, do=_("Next…"), hint=hint)
    _connect(desk, dialog, snapshot)
    desk.ask(dialog)


def _fields(
    preferences: Preferences, snapshot: Snapshot, wanted: Collection[Id]
) -> list[tuple[str, str, QWidget]]:
    chapters, kept = _chapters(), preferences.text(_LEFT_OUT).split()
    ticked = [one for one in chapters if one not in kept]
    rehearsals = [(one.id, one.name) for one in snapshot.of(Rehearsal).values()]
    rehearsals.sort(key=lambda one: one[1].casefold())
    fields: list[tuple[str, str, QWidget]] = [
        ("format", _("Format"), ChoiceRow(preferences.text(_FORMAT, "pdf"), list(_formats().items()))),
        ("template", _("Template"), template_entry(preferences)),
        ("level", _("Names"), levels()),
        ("public", "", _Asked()),
        ("title", _("Title"), _titled(snapshot)),
        ("since", _("Since last time"), _since(preferences, snapshot)),
        ("contents", _("Contents"), TickList(list(chapters.items()), ticked)),
    ]
    if rehearsals:
        fields.append(("rehearsals", _("Rehearsals"), TickList(rehearsals, wanted)))
    return [*fields, ("preview", _("Map"), PicturePreview())]


def _since(preferences: Preferences, snapshot: Snapshot) -> ChoiceEditor:
    """Ask what the paper is compared with; off, and said why, where there is nothing earlier."""
    kept = kept_dates(snapshot)
    choices: list[tuple[object, str]] = [("", _("Leave it out"))]
    for at, one in enumerate(kept):
        name = _("{name}, kept on {day}").format(name=one.name, day=day_in_words(one.on.earliest))
        choices.append((_NEWEST if at == 0 else one.id, name))
    first = min(days_of_change(snapshot), default=snapshot.on)
    words = (_("Three months ago, as the map has it now"), _("A year ago, as the map has it now"))
    choices += [
        (months, said)
        for months, said in zip(_MONTHS, words, strict=True)
        if first <= add_months(snapshot.on, -int(months))
    ]
    if len(choices) == 1:
        choices = [("", _("Nothing earlier: keep a date first (View, Kept dates)"))]
    wanted = preferences.text(_SINCE, _NEWEST if kept else _NOT)
    return ChoiceEditor(wanted if wanted in [one for one, _said in choices] else "", choices)


def _last_time(snapshot: Snapshot, since: object) -> Snapshot | None:
    """Return the map that was chosen to compare with."""
    if not since:
        return None
    if since in _MONTHS:
        return snapshot.at(add_months(snapshot.on, -int(str(since)))).unrestricted
    kept = kept_dates(snapshot)
    chosen = kept[0] if since == _NEWEST else next((one for one in kept if one.id == since), None)
    return None if chosen is None else as_kept(snapshot, chosen)


def _titled(snapshot: Snapshot) -> TextEntry:
    entry = TextEntry()
    entry.setText(snapshot.card.title)
    entry.setCursorPosition(0)
    return entry


def _formats() -> dict[str, str]:
    return {
        "pdf": _("PDF"),
        "docx": _("Word"),
        "pptx": _("Slides"),
        "html": _("Web page"),
        "xlsx": _("Excel"),
    }


def _chapters() -> dict[str, str]:
    return {
        "summary": _("What is asked of the board"),
        "map": _("The map"),
        "findings": _("Findings with reasons"),
        "plan": _("Introductions, actions and planned ends"),
        "method": _("Method and limits"),
    }


class _Asked(QLabel):
    """Asks whether a paper that names people will be public."""

    value = None

    def __init__(self) -> None:
        super().__init__()
        told = label(_("Will this paper be public? Then choose another level: it names people."), "problem")
        self.setTextFormat(told.textFormat())
        self.setText(told.text())
        self.setObjectName("problem")
        self.setWordWrap(True)


def _connect(desk: Desk, dialog: EntryDialog, snapshot: Snapshot) -> None:
    asked, level, preview = (dialog.fields[name] for name in ("public", "level", "preview"))

    def ask(value: object) -> None:
        show_row(asked, shown=value == "named")

    ask(None)
    template, formats = dialog.fields["template"], dialog.fields["format"]
    connect_template(desk, dialog, template, formats)  # type: ignore[arg-type]
    level.committed.connect(ask)  # type: ignore[attr-defined]

    def look() -> None:
        answer = dialog.answer()
        job = desk.jobs.run(
            lambda progress: _drawn(snapshot, answer, progress),
            lambda found: preview.show_picture(*found),  # type: ignore[attr-defined]
            lane="paper preview",
            long=True,
            doing=_("Drawing the map"),
        )
        dialog.finished.connect(lambda _how: job.cancel())

    preview.wanted.connect(look)  # type: ignore[attr-defined]


def _writing(snapshot: Snapshot, answer: Answer) -> Write:
    def write(out: Path, progress: Progress) -> Export:
        from stewardmap.analysis.findings import find
        from stewardmap.exchange.writers.paper.write import write_paper

        findings = find(snapshot, None, progress)
        return write_paper(out, snapshot, findings, _wanted(snapshot, answer), progress=progress)

    return write


def _wanted(snapshot: Snapshot, answer: Answer) -> "Wanted":
    from stewardmap.analysis.rehearsals.kept import from_text
    from stewardmap.exchange.writers.paper.content import Chapter
    from stewardmap.exchange.writers.paper.write import Wanted
    from stewardmap.wording.naming import Naming

    kept = snapshot.of(Rehearsal)
    return Wanted(
        naming=Naming(answer["level"]),
        chapters=frozenset(Chapter(one) for one in answer["contents"]) | {Chapter.REHEARSALS, Chapter.SINCE},
        rehearsals=tuple(from_text(kept[one].steps) for one in answer.get("rehearsals", ()) if one in kept),
        title=answer["title"].strip(),
        since=_last_time(snapshot, answer["since"]),
        template=Path(answer["template"]) if answer["template"] else None,
    )


def _drawn(snapshot: Snapshot, answer: Answer, progress: Progress) -> tuple[bytes, str, str]:
    """Return the map of a paper as pixels, in words, and how large its smallest name will be."""
    from stewardmap.analysis.findings import find
    from stewardmap.exchange.writers.paper.write import paper_of
    from stewardmap.render.png import to_png

    made = paper_of(snapshot, find(snapshot, None, progress), _wanted(snapshot, answer), progress=progress)
    if made.picture is None:
        return b"", "", _("There is no map in this paper.")
    return (
        to_png(made.picture.picture, _DOTS),
        made.picture.description,
        _size_of_names(made.picture.picture.primitives),
    )


def _size_of_names(primitives: tuple[Any, ...]) -> str:
    """Say how large the smallest name on the page is, and whether it can be read there."""
    from stewardmap.picture.primitives import Part, Text

    sizes = [one.size for one in primitives if isinstance(one, Text) and one.part is Part.LABEL]
    if not sizes:
        return _("No name stands on this map.")
    good, small = _("good"), _("small for a printed page")
    least = min(sizes)
    return _("Smallest name: {n} points, {how}.").format(n=f"{least:.1f}", how=good if least >= 8 else small)
