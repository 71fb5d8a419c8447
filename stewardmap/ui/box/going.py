"""What Enter does with something that was found: it is selected, and stands in the middle of the map."""

from collections.abc import Iterator, Mapping

from stewardmap.exchange.search.entry import Key
from stewardmap.model.ids import Id
from stewardmap.model.records import Action, PurposeOwner, PurposeTag, Tag
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.picture.scene import MapKind
from stewardmap.ui.deeds.listing import open_list
from stewardmap.ui.desk import Desk
from stewardmap.ui.frame import Frame
from stewardmap.ui.panels.contact_log.panel import ContactLogPanel
from stewardmap.ui.panels.map.panel import MapPanel
from stewardmap.ui.telling import name_of
from stewardmap.wording.language import _

_FIELDS = {
    "person_id": "person",
    "organisation_id": "organisation",
    "collaboration_id": "collaboration",
    "tie_id": "tie",
}
_OWN_MAP: Mapping[str, tuple[tuple[MapKind, ...], str]] = {
    "person": ((MapKind.PEOPLE, MapKind.COLLABORATIONS), "map_people"),
    "organisation": ((MapKind.ORGANISATIONS,), "map_organisations"),
    "collaboration": ((MapKind.COLLABORATIONS,), "map_collaborations"),
}


def go_to(desk: Desk, key: Key) -> None:
    """Select what a key stands for and bring it into the middle; says so where the map does not show it."""
    snapshot = desk.session.snapshot
    if snapshot is None:
        return
    if key.kind == "list":
        open_list(desk, Id(key.id))
        return
    things = tuple(_meant(snapshot, key))
    if things:
        desk.session.select(*things)
        centre(desk, things[-1])
    if key.kind == "action":
        desk.panel(Frame).bring(desk.panel(ContactLogPanel))
        desk.panel(ContactLogPanel).show_action(Id(key.id))


def _meant(snapshot: Snapshot, key: Key) -> Iterator[Subject]:
    """Yield what is selected: the thing itself, or all that a tag or a purpose marks."""
    if key.kind == "tag":
        yield from _marked(row for row in snapshot.of(Tag).values() if row.label == key.id)
    elif key.kind == "purpose":
        owners = (row for row in snapshot.of(PurposeOwner).values() if row.purpose_id == key.id)
        yield from (Subject("organisation", row.organisation_id) for row in owners)
        yield from _marked(row for row in snapshot.of(PurposeTag).values() if row.purpose_id == key.id)
    elif key.kind == "action":
        action = snapshot.of(Action).get(Id(key.id))
        if action is not None and action.owner_id is not None:
            yield Subject("person", action.owner_id)
    else:
        yield Subject(key.kind, key.id)


def _marked(rows: Iterator[Tag] | Iterator[PurposeTag]) -> Iterator[Subject]:
    for row in rows:
        for field, kind in _FIELDS.items():
            at = getattr(row, field, None)
            if at is not None:
                yield Subject(kind, at)


def centre(desk: Desk, thing: Subject) -> None:
    """Bring a thing into the middle of the map, or say why it is not on it and what would show it."""
    panel = desk.panel(MapPanel)
    if panel.view is None or panel.drawn is None or desk.session.snapshot is None:
        return
    stands = _stands_at(desk, thing)
    places = {one.subject for one in panel.drawn.scene.things}
    if stands in places:
        panel.view.look_at(panel.pictures.places[Id(stands.id)], panel.view.scale_now)
        panel.view.fitted = False
        return
    if stands.kind in _OWN_MAP:
        _say_hidden(desk, panel, stands)


def _stands_at(desk: Desk, thing: Subject) -> Subject:
    """Return the mark at which something is seen: a post's holder, else its organisation."""
    snapshot = desk.session.snapshot
    if snapshot is None or thing.kind != "post" or Id(thing.id) not in snapshot.posts:
        return thing
    held = snapshot.holdings_of_post.get(Id(thing.id), ())
    if held:
        return Subject("person", held[0].person_id)
    panel = desk.panel(MapPanel)
    drawn = panel.drawn is not None and thing in {one.subject for one in panel.drawn.scene.things}
    return thing if drawn else Subject("organisation", snapshot.posts[Id(thing.id)].organisation_id)


def _say_hidden(desk: Desk, panel: MapPanel, thing: Subject) -> None:
    snapshot = desk.session.snapshot
    if snapshot is None:
        return
    name = name_of(snapshot, thing)
    kinds, own = _OWN_MAP[thing.kind]
    if panel.kind not in kinds:
        text = _("{name} is selected. This kind of map does not show it.").format(name=name)
        desk.session.announce(text, _("Show the map that does"), lambda: _show(desk, own, thing))
        return
    shown = panel.showing.now
    if not shown.filter.is_empty or shown.focus is not None:
        text = _("{name} is selected. What the map is filtered by leaves it out.").format(name=name)
        desk.session.announce(text, _("Show everything"), lambda: desk.act("everything"))


def _show(desk: Desk, action: str, thing: Subject) -> None:
    desk.act(action)
    desk.session.select(thing)
