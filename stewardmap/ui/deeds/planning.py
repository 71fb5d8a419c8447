"""Turn the plan of a rehearsal into actions with owners and dates, and agreed cover: one step."""

from stewardmap.analysis.rehearsals.plan_as_records import actions_of, covers_of, owner_of, usual_due
from stewardmap.analysis.rehearsals.planned import Doing, ToDo
from stewardmap.model.ids import Id
from stewardmap.model.records import Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.door import add, today
from stewardmap.ui.parts.editors import DateEditor
from stewardmap.ui.parts.entries import NameEntry, people_choices
from stewardmap.ui.parts.tick_list import TickList
from stewardmap.ui.rehearsing import Told
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.rehearsals.namer import RehearsalNamer
from stewardmap.wording.rehearsals.plans import to_do_in_words

_WIDE = 620


def has_plan(desk: Desk) -> bool:
    """Whether what is rehearsed says that anything should be done before."""
    told = desk.rehearsing.told
    return told is not None and bool(told.done.plan)


def ask(desk: Desk) -> None:
    """Ask what of the plan will be done, by whom and by when, and which cover is agreed."""
    told, snapshot = desk.rehearsing.told, desk.session.snapshot
    if told is None or snapshot is None or not told.done.plan:
        return
    plan = {str(at): one for at, one in enumerate(told.done.plan)}
    namer = RehearsalNamer(told.done.happened)
    said = [(at, to_do_in_words(one, namer)) for at, one in plan.items()]
    agreed = [(at, words) for at, words in said if _can_be_agreed(plan[at])]
    people, keeper = people_choices(snapshot), snapshot.card.keeper_id
    if keeper in told.done.happened.left:
        keeper = None
    fields = [
        ("what", _("What will be done"), TickList(said, plan.keys())),
        ("owner", _("Otherwise by"), NameEntry(people, keeper, _("you"))),
        ("due", _("By when"), DateEditor(usual_due(snapshot, told.done))),
    ]
    if agreed:
        fields.append(("agreed", _("Agreed already"), TickList(agreed, ())))

    def take(answer: Answer) -> str:
        owner = answer["owner"]
        if owner.text and owner.id is None:
            return _("“{name}” is nobody on this map: choose from the list.").format(name=owner.text)
        covered = [plan[at] for at in answer.get("agreed", ())]
        doing = [plan[at] for at in answer["what"] if plan[at] not in covered]
        if answer["due"] is None or not (doing or covered):
            return _("By when?") if answer["due"] is None else _("Tick what will be done.")
        rows = _rows(snapshot, told, doing, covered, owner.id, answer)
        words = ngettext("{n} action is put down.", "{n} actions are put down.", len(doing))
        done = desk.session.do(
            add(*rows, label=_("Put down the plan")), words.format(n=len(doing)), while_held=True
        )
        return "" if done else _("The map could not take this.")

    hint = _(
        "Each is for whom the plan names. Cover that is agreed already is recorded, and needs no action."
    )
    title = _("Turn the plan into actions")
    dialog = EntryDialog(title, fields, take, do=_("Put them down"), hint=hint)
    dialog.setMinimumWidth(_WIDE)
    desk.ask(dialog)


def _can_be_agreed(one: ToDo) -> bool:
    return one.kind is Doing.COVER and one.by is not None


def _rows(
    snapshot: Snapshot,
    told: Told,
    doing: list[ToDo],
    covered: list[ToDo],
    owner: Id | None,
    answer: Answer,
) -> list[Record]:
    happened = told.done.happened
    namer = RehearsalNamer(happened)
    actions = actions_of(
        doing,
        lambda one: to_do_in_words(one, namer),
        lambda one: owner_of(one, snapshot, happened.left, owner),
        answer["due"],
    )
    starts, on = happened.day, today().earliest
    return [*actions, *(row for one in covered for row in covers_of(one, snapshot, on, starts))]
