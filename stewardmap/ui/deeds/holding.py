"""Record who holds a post, and who deputises."""

from PySide6.QtWidgets import QWidget

from stewardmap.analysis.post_ties import waiting
from stewardmap.model.ids import Id
from stewardmap.model.records import Holding, Person, Post
from stewardmap.model.vocabulary import HoldingKind, Renewal
from stewardmap.ui.deeds import new_records
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.door import add, take_up
from stewardmap.ui.parts.editors import ChoiceEditor, DateEditor, choice_of
from stewardmap.ui.parts.entries import NameEntry, TextEntry, named_choices
from stewardmap.wording.language import _, ngettext


def holder_of(desk: Desk, at: Id) -> None:
    """Ask who holds a post, on what terms, and whether they take the ties over that waited for somebody."""
    snapshot = desk.session.snapshot
    if snapshot is None:
        return
    ties = waiting(snapshot, at)
    fields: list[tuple[str, str, QWidget]] = [
        ("person", _("Held by"), NameEntry(named_choices(snapshot, "person"))),
        ("terms", _("Terms"), choice_of(None, HoldingKind)),
        ("starts", _("Since"), DateEditor(None)),
        ("ends", _("Planned end"), DateEditor(None)),
        ("renewal", _("Renewal"), choice_of(None, Renewal)),
    ]
    if ties:
        takes = ngettext("Takes over {n} tie of the post", "Takes over {n} ties of the post", len(ties))
        choices = [(True, _("Yes, one rung lower")), (False, _("No"))]
        fields.append(("takes", takes.format(n=len(ties)), ChoiceEditor(True, choices)))  # noqa: FBT003

    def take(answer: Answer) -> str:
        if not answer["person"].text:
            return _("Who holds it?")
        starts, ends = answer["starts"], answer["ends"]
        if starts is not None and ends is not None and ends.latest < starts.earliest:
            return _("It cannot end before it begins.")
        person_id, records = new_records.found_or_new_person(answer["person"])
        newcomer = next((one for one in records if isinstance(one, Person)), None)
        named = {name: answer[name] for name in ("terms", "starts", "ends", "renewal")}
        held = Holding(person_id=person_id, post_id=at, **named)
        passing = tuple((one.tie.id, one.person_id) for one in ties) if answer.get("takes") else ()
        day = starts.earliest if starts is not None else snapshot.on
        command = take_up(held, day, passing, newcomer, _("Add holder"))
        done = desk.session.do(command, _("The holder is on the map."))
        return "" if done else _("The map could not take this.")

    desk.ask(EntryDialog(_("Who holds this post?"), fields, take, do=_("Add")))


def deputy_of(desk: Desk, at: Id) -> None:
    """Ask for the post of a deputy, and who holds it."""
    snapshot = desk.session.snapshot
    if snapshot is None:
        return
    post = snapshot.posts[at]
    title = TextEntry()
    title.setText(_("Deputy, {post}").format(post=post.title))
    fields: list[tuple[str, str, QWidget]] = [
        ("post", _("Post"), title),
        ("person", _("Held by"), NameEntry(named_choices(snapshot, "person"), hint=_("empty: vacant"))),
    ]

    def take(answer: Answer) -> str:
        if not answer["post"]:
            return _("A post needs a title.")
        made = Post(title=answer["post"], organisation_id=post.organisation_id, deputy_of_id=at)
        records: list[Post | Person | Holding] = [made]
        if answer["person"].text:
            person_id, new = new_records.found_or_new_person(answer["person"])
            records += [one for one in new if isinstance(one, Person)]
            records.append(Holding(person_id=person_id, post_id=made.id))
        done = desk.session.do(add(*records, label=_("Add deputy")), _("The deputy's post is on the map."))
        return "" if done else _("The map could not take this.")

    desk.ask(EntryDialog(_("Add a deputy"), fields, take, do=_("Add")))
