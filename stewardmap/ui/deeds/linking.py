"""Record what one collaboration does for another."""

from stewardmap.model.ids import Id
from stewardmap.model.records import Collaboration, CollaborationLink
from stewardmap.model.vocabulary import CollaborationLinkKind
from stewardmap.picture.primitives import Subject
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.door import add
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.ui.parts.entries import NameEntry, named_choices
from stewardmap.ui.telling import name_of
from stewardmap.wording.labels import label
from stewardmap.wording.language import _


def link_with(desk: Desk, at: Id) -> None:
    """Ask what a collaboration does for another, or the other for it."""
    snapshot = desk.session.snapshot
    if snapshot is None:
        return
    ways = [
        ((kind, out), (_("This one {does} it") if out else _("It {does} this one")).format(does=label(kind)))
        for out in (True, False)
        for kind in CollaborationLinkKind
    ]
    others = [one for one in named_choices(snapshot, "collaboration") if one[0] != at]
    fields = [
        ("way", _("How"), ChoiceEditor(ways[0][0], ways)),
        ("other", _("Collaboration"), NameEntry(others)),
    ]

    def take(answer: Answer) -> str:
        named, latest = answer["other"], desk.session.snapshot
        if not named.text or latest is None:
            return _("Which collaboration?")
        if named.text.casefold() == latest.collaborations[at].name.casefold():
            return _("Name another collaboration.")
        new = [] if named.id is not None else [Collaboration(name=named.text)]
        other = named.id or new[0].id
        kind, out = answer["way"]
        from_id, to_id = (at, other) if out else (other, at)
        same = (from_id, to_id, kind)
        if any((one.from_id, one.to_id, one.link) == same for one in latest.of(CollaborationLink).values()):
            return _("This is recorded already.")
        made = CollaborationLink(from_id=from_id, to_id=to_id, link=kind)
        done = desk.session.do(add(*new, made, label=_("Add link between collaborations")), _("Recorded."))
        return "" if done else _("The map could not take this.")

    who = name_of(snapshot, Subject("collaboration", at))
    desk.ask(EntryDialog(_("What {name} is linked with").format(name=who), fields, take, do=_("Add")))
