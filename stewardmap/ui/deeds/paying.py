"""Record what an organisation pays for: a connector role or a post, until when."""

from stewardmap.model.ids import Id
from stewardmap.model.records import ConnectorRole, Funding
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.door import add
from stewardmap.ui.fold import fold
from stewardmap.ui.parts.editors import DateEditor
from stewardmap.ui.parts.entries import NameEntry
from stewardmap.ui.telling import name_of
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import sentence


def pay(desk: Desk, at: Id) -> None:
    """Ask what an organisation pays for."""
    snapshot = desk.session.snapshot
    if snapshot is None:
        return
    hint = _("a connector role, or a post")
    fields = [
        ("what", _("It pays for"), NameEntry(_payable(snapshot), hint=hint)),
        ("until", _("Until"), DateEditor(None)),
    ]

    def take(answer: Answer) -> str:
        what, latest = answer["what"].id, desk.session.snapshot
        if what is None or latest is None:
            return _("Choose a connector role or a post from the list.")
        field = "connector_role_id" if what in latest.of(ConnectorRole) else "post_id"
        made = Funding(funder_id=at, until=answer["until"], **{field: what})
        done = desk.session.do(add(made, label=_("Add funder")), _("The money is put down."))
        return "" if done else _("The map could not take this.")

    who = name_of(snapshot, Subject("organisation", at))
    desk.ask(EntryDialog(_("What does {name} pay for?").format(name=who), fields, take, do=_("Add")))


def _payable(snapshot: Snapshot) -> list[tuple[Id, str]]:
    namer = Namer(snapshot)
    roles = [(one, sentence(namer.name("connector_role", one))) for one in snapshot.of(ConnectorRole)]
    posts = [(one, namer.name("post", one)) for one in snapshot.posts]
    return sorted([*roles, *posts], key=lambda pair: fold(pair[1]))
