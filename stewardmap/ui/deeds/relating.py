"""Record that an organisation is part of another, or came after it."""

from stewardmap.analysis.bodies import ancestors
from stewardmap.model.ids import Id
from stewardmap.model.records import OrganisationLink
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import OrganisationLinkKind
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds.new_records import found_or_new_organisation
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.door import add
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.ui.parts.entries import NameEntry, named_choices
from stewardmap.ui.telling import name_of
from stewardmap.wording.language import _

_PART_OF, _WHOLE_OF, _AFTER, _BEFORE = range(4)


def relate(desk: Desk, at: Id) -> None:
    """Ask how an organisation hangs together with another."""
    snapshot = desk.session.snapshot
    if snapshot is None:
        return
    ways = [
        (_PART_OF, _("is part of")),
        (_WHOLE_OF, _("has as a part")),
        (_BEFORE, _("was succeeded by")),
        (_AFTER, _("came after")),
    ]
    others = [one for one in named_choices(snapshot, "organisation") if one[0] != at]
    fields = [
        ("way", _("It"), ChoiceEditor(_PART_OF, ways)),
        ("other", _("Organisation"), NameEntry(others)),
    ]

    def take(answer: Answer) -> str:
        latest = desk.session.snapshot
        if not answer["other"].text or latest is None:
            return _("Which organisation?")
        other, new = found_or_new_organisation(answer["other"])
        link = _link(at, other, answer["way"])
        wrong = _wrong(latest, link)
        if wrong:
            return wrong
        done = desk.session.do(add(*new, link, label=_("Add link between organisations")), _("Recorded."))
        return "" if done else _("The map could not take this.")

    who = name_of(snapshot, Subject("organisation", at))
    desk.ask(EntryDialog(_("What {name} belongs to").format(name=who), fields, take, do=_("Add")))


def _link(at: Id, other: Id, way: int) -> OrganisationLink:
    kind = OrganisationLinkKind.PART_OF if way in (_PART_OF, _WHOLE_OF) else OrganisationLinkKind.SUCCEEDED_BY
    first, second = (at, other) if way in (_PART_OF, _BEFORE) else (other, at)
    return OrganisationLink(organisation_id=first, other_id=second, link=kind)


def _wrong(snapshot: Snapshot, link: OrganisationLink) -> str:
    if link.organisation_id == link.other_id:
        return _("Name another organisation.")
    same = (link.organisation_id, link.other_id, link.link)
    there = snapshot.of(OrganisationLink).values()
    if any((one.organisation_id, one.other_id, one.link) == same for one in there):
        return _("This is recorded already.")
    part_of = link.link is OrganisationLinkKind.PART_OF
    if part_of and link.organisation_id in ancestors(snapshot, link.other_id):
        return _("It would be part of itself: the other one is part of it already.")
    return ""
