"""Rehearse a restructure by keys: organisations become one, close or split, posts move, money ends."""

from stewardmap.analysis.rehearsals.recipe import Close, MoneyEnds, Split
from stewardmap.analysis.rehearsals.restructured import moved, split, together
from stewardmap.model.ids import Id
from stewardmap.model.records import Funding
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.bringing import posts_of
from stewardmap.ui.deeds.rehearsing import begin
from stewardmap.ui.deeds.viewing import show_map
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.parts.entries import NameEntry, TextEntry, named_choices
from stewardmap.ui.parts.tick_list import TickList
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer


def bodies(desk: Desk) -> tuple[Id, ...]:
    """Return the organisations that are selected."""
    return tuple(Id(one.id) for one in desk.session.selection if one.kind == "organisation")


def can_become_one(desk: Desk) -> bool:
    """Whether two organisations or more are selected."""
    return desk.session.snapshot is not None and len(bodies(desk)) > 1


def become_one(desk: Desk) -> None:
    """Rehearse that the organisations that are selected become one; the first goes on."""
    into, *others = bodies(desk)
    show_map(desk)
    desk.rehearsing.try_out(together(desk.rehearsing.recipe, into, *others))


def is_one_body(desk: Desk) -> bool:
    """Whether one organisation is selected."""
    return desk.session.snapshot is not None and len(bodies(desk)) == 1 == len(desk.session.selection)


def close(desk: Desk) -> None:
    """Rehearse that the organisation that is selected closes."""
    begin(desk, Close(bodies(desk)[0]))


def pays(desk: Desk) -> bool:
    """Whether the organisation that is selected pays for anything that is recorded."""
    snapshot = desk.session.snapshot
    if snapshot is None or not is_one_body(desk):
        return False
    return any(one.funder_id == bodies(desk)[0] for one in snapshot.of(Funding).values())


def end_money(desk: Desk) -> None:
    """Rehearse that the money of the organisation that is selected ends."""
    begin(desk, MoneyEnds(bodies(desk)[0]))


def ask_split(desk: Desk) -> None:
    """Ask into what parts the organisation that is selected falls, and which posts go with the second."""
    snapshot, body = desk.session.snapshot, bodies(desk)[0]
    if snapshot is None:
        return
    name, posts = snapshot.organisations[body].name, snapshot.posts_of_organisation.get(body, ())
    namer = Namer(snapshot)
    said = [(one.id, namer.name("post", one.id)) for one in posts]
    fields = [
        ("first", _("One part"), TextEntry(_("{name} (one part)").format(name=name))),
        ("second", _("The other part"), TextEntry(_("{name} (other part)").format(name=name))),
        ("to_first", _("Posts that go with the one"), TickList(said, ())),
        ("to_second", _("Posts that go with the other"), TickList(said, ())),
    ]

    def take(answer: Answer) -> str:
        first, second = answer["first"], answer["second"]
        if not first or not second or first == second:
            return _("Give the two parts two names.")
        if set(answer["to_first"]) & set(answer["to_second"]):
            return _("A post goes with one part, not with both: leave it undecided, or choose.")
        assigned = [(Id(one), first) for one in answer["to_first"]]
        assigned += [(Id(one), second) for one in answer["to_second"]]
        show_map(desk)
        step = Split(body, (first, second), tuple(assigned))
        desk.rehearsing.try_out(split(desk.rehearsing.recipe, step))
        return ""

    title = _("What if {name} is split?").format(name=name)
    hint = _("Posts that are ticked in neither list are undecided, and counted both ways.")
    desk.ask(EntryDialog(title, fields, take, do=_("Rehearse"), hint=hint))


def movable(desk: Desk) -> tuple[Id, ...]:
    """Return the posts that could move: the one that is selected, or those of who is."""
    snapshot, current = desk.session.snapshot, desk.session.current
    if snapshot is None or current is None or current.kind not in ("post", "person"):
        return ()
    return posts_of(snapshot, current) if desk.session.has(current) else ()


def can_move(desk: Desk) -> bool:
    """Whether a post is selected, or somebody who holds one."""
    return bool(movable(desk))


def ask_move(desk: Desk) -> None:
    """Ask which organisation a post moves to, and which post where somebody holds several."""
    snapshot, posts = desk.session.snapshot, movable(desk)
    if snapshot is None or not posts:
        return
    namer = Namer(snapshot)
    said = [(one, namer.name("post", one)) for one in posts]
    fields = [
        ("post", _("Post"), NameEntry(said, posts[0])),
        ("to", _("Moves to"), NameEntry(_others(snapshot, posts), hint=_("an organisation"))),
    ]

    def take(answer: Answer) -> str:
        if answer["post"].id is None or answer["to"].id is None:
            return _("Choose the post and the organisation from their lists.")
        show_map(desk)
        desk.rehearsing.try_out(moved(desk.rehearsing.recipe, answer["post"].id, answer["to"].id))
        return ""

    dialog = EntryDialog(_("What if a post moves?"), fields, take, do=_("Rehearse"))
    desk.ask(dialog)
    dialog.fields["to"].setFocus()


def _others(snapshot: Snapshot, posts: tuple[Id, ...]) -> list[tuple[Id, str]]:
    there = {snapshot.posts[one].organisation_id for one in posts} if len(posts) == 1 else set()
    return [pair for pair in named_choices(snapshot, "organisation") if pair[0] not in there]
