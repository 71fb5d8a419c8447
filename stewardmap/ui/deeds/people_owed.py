"""Who is to be told that they are on the map, who is to be looked at again, and the papers for both."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from stewardmap.model.dates import PartialDate, add_months
from stewardmap.model.ids import Id
from stewardmap.model.records import Record, Rights
from stewardmap.progress import Progress
from stewardmap.ui.deeds.asking import ask_save
from stewardmap.ui.deeds.forgetting import forget
from stewardmap.ui.desk import Desk
from stewardmap.ui.door import add_or_change, today
from stewardmap.wording.dates import in_words
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.lawful_basis import kept_for
from stewardmap.wording.namer import Namer
from stewardmap.wording.rights import in_short

if TYPE_CHECKING:
    from stewardmap.ui.dialogs.people_list import PersonRow

Found = tuple[str, "Sequence[PersonRow]"]
_KEPT_MONTHS = 12


def people_to_tell(desk: Desk) -> None:
    """List those who were not told yet that they are on the map."""
    from stewardmap.ui.dialogs.people_list import Deed, PeopleList

    deeds = (
        Deed(_("Told today (T)"), Qt.Key.Key_T, lambda chosen: _told(desk, chosen)),
        Deed(_("Write the notice… (N)"), Qt.Key.Key_N, lambda _chosen: notice(desk), for_chosen=False),
    )
    heads = (_("Person"), _("To be told by"), _("On the map since"))
    desk.ask(PeopleList(_("People to tell"), heads, desk.session, lambda: _to_tell(desk), deeds))


def people_to_review(desk: Desk) -> None:
    """List those about whom nothing was said or done for as long as the card lets people be kept."""
    from stewardmap.ui.dialogs.people_list import Deed, PeopleList

    deeds = (
        Deed(_("Keep for a year (K)"), Qt.Key.Key_K, lambda chosen: _keep(desk, chosen)),
        Deed(_("Forget… (F)"), Qt.Key.Key_F, lambda chosen: forget(desk, next(iter(chosen)))),
    )
    heads = (_("Person"), _("Last touched"), _("Rights"))
    desk.ask(PeopleList(_("People to look at again"), heads, desk.session, lambda: _to_review(desk), deeds))


def notice(desk: Desk) -> None:
    """Ask where the notice to people goes, and write it."""
    _write(desk, "notice", _("Notice to people on the map"))


def assessment(desk: Desk) -> None:
    """Ask where the draft impact assessment goes, and write it."""
    _write(desk, "impact", _("Draft impact assessment"))


def _since(desk: Desk) -> Mapping[Id, date]:
    from stewardmap.operations.people_owed import first_recorded

    return first_recorded(desk.session.workspace) if desk.session.workspace is not None else {}


def _to_tell(desk: Desk) -> Found:
    from stewardmap.analysis.rights.told import not_told
    from stewardmap.ui.dialogs.people_list import PersonRow

    snapshot = desk.session.snapshot
    if snapshot is None:
        return "", ()
    found, namer = not_told(snapshot, _since(desk)), Namer(snapshot)
    late = sum(one.overdue for one in found)
    said = ngettext("{n} person was not told yet", "{n} people were not told yet", len(found))
    lead = said.format(n=len(found)) + (_(", {n} of them late.").format(n=late) if late else ".")
    rows = [
        PersonRow(
            one.person,
            namer.person_at(one.person),
            _("{date}, late").format(date=_day(one.by)) if one.overdue else _day(one.by),
            _day(one.since),
        )
        for one in found
    ]
    nobody = _("Everyone was told.") if snapshot.people else _("Nobody is on the map yet.")
    return lead if found else nobody, rows


def _to_review(desk: Desk) -> Found:
    from stewardmap.analysis.rights.review import months_kept, to_review
    from stewardmap.ui.dialogs.people_list import PersonRow

    snapshot = desk.session.snapshot
    if snapshot is None:
        return "", ()
    found, namer = to_review(snapshot, _since(desk)), Namer(snapshot)
    lead = _("Nothing was said or done about these for {time}: keep them, or forget them.")
    rows = [
        PersonRow(
            one.person,
            namer.person_at(one.person),
            _day(one.last),
            in_short(snapshot.rights_of.get(one.person)),
        )
        for one in found
    ]
    if not snapshot.people:
        return _("Nobody is on the map yet."), ()
    nobody = _("Something was said or done about everyone within {time}.")
    return (lead if found else nobody).format(time=kept_for(months_kept(snapshot))), rows


def _day(day: date | None) -> str:
    return _("not known") if day is None else in_words(day)


def _told(desk: Desk, chosen: Collection[Id]) -> None:
    keeper = desk.session.snapshot.card.keeper_id if desk.session.snapshot is not None else None
    by = Namer(desk.session.snapshot).name("person", keeper) if desk.session.snapshot and keeper else ""
    said = ngettext("{n} person told.", "{n} people told.", len(chosen)).format(n=len(chosen))
    _record(desk, chosen, _("Told about the map"), said, told_on=today(), told_by=by)


def _keep(desk: Desk, chosen: Collection[Id]) -> None:
    until = PartialDate(add_months(today().earliest, _KEPT_MONTHS))
    said = ngettext("{n} person is kept.", "{n} people are kept.", len(chosen)).format(n=len(chosen))
    _record(desk, chosen, _("Keep on review"), said, reviewed_on=today(), keep_until=until)


def _record(desk: Desk, people: Collection[Id], label: str, said: str, **values: object) -> None:
    """Record it of each as one step."""
    snapshot = desk.session.snapshot
    if snapshot is None:
        return
    new: list[Record] = [
        Rights(person_id=one, **values)  # type: ignore[arg-type]
        for one in people
        if one not in snapshot.rights_of
    ]
    there = [
        replace(snapshot.rights_of[one], **values)  # type: ignore[arg-type]
        for one in people
        if one in snapshot.rights_of
    ]
    desk.session.do(add_or_change(new, there, label), said)


def _write(desk: Desk, which: str, title: str) -> None:
    from stewardmap.analysis.rights.told import not_told

    snapshot, workspace = desk.session.snapshot, desk.session.workspace
    if snapshot is None or workspace is None:
        return
    encrypted, waiting = workspace.encrypted, len(not_told(snapshot, _since(desk)))

    def start(out: Path) -> None:
        def work(_progress: Progress) -> None:
            from stewardmap.exchange.writers.privacy_papers import PrivacyPaper, write_privacy_paper

            write_privacy_paper(out, PrivacyPaper(which), snapshot, encrypted=encrypted, not_told=waiting)

        # Nobody on the map is in it, so it is not on the list of copies sent out.
        said = _("{name} is written.").format(name=out.name)
        doing = _("Writing {what}").format(what=title.lower())
        desk.jobs.run(work, lambda _done: desk.session.announce(said), long=True, doing=doing)

    kinds = _("Word (*.docx);;Text (*.txt)")
    ask_save(desk, title, kinds, "docx", f"{title}.docx", start)
