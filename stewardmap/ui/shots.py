"""Pictures of the window, for whoever works on it: a developer's switch and no part of the product."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from stewardmap.analysis.dates.dated_copies import copy_of as copy_of_date
from stewardmap.analysis.finding import Severity
from stewardmap.analysis.rehearsals.recipe import Leaving
from stewardmap.exchange.writers.copies import copy_of
from stewardmap.model.dates import add_months
from stewardmap.model.ids import Id
from stewardmap.model.records import Cover
from stewardmap.model.vocabulary import Written
from stewardmap.operations.log_exports import log_exports
from stewardmap.picture.arrangement import Arrangement
from stewardmap.picture.primitives import Subject
from stewardmap.picture.scene import MapKind
from stewardmap.ui import shots_of_files, shots_of_rights
from stewardmap.ui.deeds import confirming, importing, presenting, rehearsing
from stewardmap.ui.door import add
from stewardmap.ui.main_window import MainWindow
from stewardmap.ui.panels.contact_log.panel import ACTIONS, LOG, ContactLogPanel
from stewardmap.ui.panels.findings.panel import FindingsPanel
from stewardmap.ui.panels.map.panel import MapPanel
from stewardmap.ui.panels.table.panel import TablePanel
from stewardmap.ui.presenting.presentation import Presentation
from stewardmap.ui.rehearsing import Stage
from stewardmap.ui.shots_still import settle
from stewardmap.wording.naming import Naming


def _person(window: MainWindow) -> None:
    panel = window.desk.panel(MapPanel)
    if panel.drawn is not None:
        people = [thing for thing in panel.drawn.scene.things if thing.subject.kind == "person"]
        most = max(people, key=lambda thing: (thing.reliance, thing.subject), default=None)
        if most is not None:
            window.session.select(most.subject)


def _tie(window: MainWindow) -> None:
    if window.session.snapshot is not None:
        rated = [tie for tie in window.session.snapshot.ties.values() if tie.strength]
        if rated:
            window.session.select(Subject("tie", min(rated, key=lambda tie: tie.id).id))


def _body(window: MainWindow) -> None:
    """Select the organisation that most people work in."""
    snapshot = window.session.snapshot
    if snapshot is not None:
        staff = snapshot.people_of_organisation
        most = max(snapshot.organisations, key=lambda one: (len(staff.get(one, ())), one), default=None)
        if most is not None:
            window.session.select(Subject("organisation", most))


def _board(window: MainWindow) -> None:
    """Select the collaboration with most seats."""
    snapshot = window.session.snapshot
    if snapshot is not None:
        seats = snapshot.memberships_of
        most = max(snapshot.collaborations, key=lambda one: (len(seats.get(one, ())), one), default=None)
        if most is not None:
            window.session.select(Subject("collaboration", most))


def _findings(window: MainWindow) -> None:
    window.desk.act("tab_findings")
    serious = [one for one in window.session.findings if one.finding.severity is Severity.SERIOUS]
    if serious:
        window.desk.panel(FindingsPanel).show_key(serious[0].finding.key)


def _leaves(window: MainWindow) -> None:
    """Open the leaving of whoever has a post and the most ties."""
    snapshot = window.session.snapshot
    if snapshot is not None:
        most = max(snapshot.holdings_of_person, key=lambda one: (len(snapshot.ties_of.get(one, ())), one))
        window.session.select(Subject("person", most))
        window.desk.act("leaves")


def _table(window: MainWindow) -> None:
    _person(window)
    window.desk.act("tab_table")


def _table_setting(window: MainWindow) -> None:
    """Show the table of ties, some of them found by a filter, with one field about to be set for all."""
    window.desk.act("tab_table")
    panel = window.desk.panel(TablePanel)
    panel.show_sheet(2)
    panel.head.box.setText("strength:4 formal:yes")
    panel.view.selectAll()
    panel.start_setting()


def _table_lists(window: MainWindow) -> None:
    """Ask what a filtered table of people is to be kept as."""
    window.desk.act("tab_table")
    window.desk.panel(TablePanel).head.box.setText("council lead")
    window.desk.act("save_list")


def _post(window: MainWindow, *, vacant: bool = False) -> None:
    """Select the post that most is agreed about, or one that is vacant."""
    snapshot = window.session.snapshot
    if snapshot is not None:
        posts = [one for one in snapshot.posts if (one not in snapshot.holdings_of_post) is vacant]
        covered = Counter(cover.person_id for cover in snapshot.of(Cover).values())

        def agreed(post: Id) -> tuple[int, str]:
            return sum(covered[h.person_id] for h in snapshot.holdings_of_post.get(post, ())), post

        window.session.select(Subject("post", max(posts, key=agreed)))


def _cover(window: MainWindow) -> None:
    _post(window)
    window.desk.act("cover")


def _kind(kind: MapKind) -> Callable[[MainWindow], None]:
    return lambda window: window.desk.panel(MapPanel).show_kind(kind)


def _action(name: str) -> Callable[[MainWindow], None]:
    return lambda window: window.desk.act(name)


_SHEET = """Full name;Employer;Job title;Planned end;E-mail
Dr Sioned Price;Eastport Borough Council;Director of partnerships;31/03/2027;s.price@eastport.example
Elizabeth Carter;Mere Homes;Housing lead;when the grant stops;liz@mere.example
Tom Okafor;Eastport CVS;Chief officer;;tom@cvs.example
Liz Carter;Spark Youth;Trustee;2026-13-01;
Joan Wells;Mere Homes;Board member;May 2027;
"""
_CARDS = """BEGIN:VCARD
VERSION:4.0
FN:Tom Okafor
ORG:Eastport CVS
TITLE:Chief officer
TEL;TYPE=work:01632 960001
TEL;TYPE=cell:07700 900001
EMAIL:tom@cvs.example
END:VCARD
"""


def _import(name: str, text: str) -> Callable[[MainWindow], None]:
    def show(window: MainWindow) -> None:
        path = Path(mkdtemp()) / name
        path.write_text(text, encoding="utf-8")
        importing.show(window.desk, [path])

    return show


def _with_people(name: str) -> Callable[[MainWindow], None]:
    """Do an action with four people of the keeper's ties selected."""

    def do(window: MainWindow) -> None:
        snapshot = window.session.snapshot
        if snapshot is not None and snapshot.card.keeper_id is not None:
            keeper = snapshot.card.keeper_id
            others = sorted(tie.other(keeper) for tie in snapshot.ties_of.get(keeper, ()))
            window.session.select(*(Subject("person", one) for one in others[:4]))
            window.desk.act(name)

    return do


def _answers(window: MainWindow) -> None:
    """Send the keeper's ties' other ends their forms, and read two that came back filled in."""
    from docx import Document

    from stewardmap.exchange.confirming.compose import ends_to_ask
    from stewardmap.exchange.confirming.marks import TIE

    snapshot = window.session.snapshot
    if snapshot is None:
        return
    folder = Path(mkdtemp()) / "forms"
    confirming.write(window.desk, snapshot, dict(list(ends_to_ask(snapshot).items())[:6]), folder, "docx")
    settle(window)
    for path in folder.iterdir():
        paper = Document(str(path))
        rows = [row.cells for row in paper.tables[1].rows if row.cells[5].text.startswith(TIE)]
        for number, cells in enumerate(rows):
            cells[3].text = ("1", "4", "0", "often")[number % 4]
        paper.tables[2].rows[1].cells[0].text = "Ellen Marsh"
        paper.save(str(path))
    confirming.read_answers(window.desk, sorted(folder.iterdir()))


def _log(window: MainWindow) -> None:
    window.desk.act("tab_contact_log")
    window.desk.panel(ContactLogPanel).show_page(LOG)


def _actions(window: MainWindow) -> None:
    window.desk.act("tab_contact_log")
    window.desk.panel(ContactLogPanel).show_page(ACTIONS)


def _order(order: Arrangement) -> Callable[[MainWindow], None]:
    def show(window: MainWindow) -> None:
        if order is Arrangement.RINGS:
            _person(window)
        window.desk.act(f"arrange_{order.value}")

    return show


def _on_a_day(window: MainWindow) -> None:
    """Show the map as it was two years ago."""
    window.desk.act("dates")
    if window.session.snapshot is not None:
        window.desk.panel(MapPanel).showing.turn_to(add_months(window.session.snapshot.on, -24))


def _changes(window: MainWindow) -> None:
    """Show what changed in two years."""
    _on_a_day(window)
    window.desk.act("changes")


def _changes_kept(window: MainWindow) -> None:
    """Show what changed since a date that was kept for the board."""
    if window.session.snapshot is not None:
        then = window.session.snapshot.at(add_months(window.session.snapshot.on, -6))
        window.session.do(add(copy_of_date(then, "June board", for_board=True), label="Keep this date"))
        window.desk.act("since_board")


def _sent_out(window: MainWindow) -> None:
    """List some copies of the sample, the last of them for somebody."""
    snapshot, workspace = window.session.snapshot, window.session.workspace
    if snapshot is not None and workspace is not None:
        names = ("Board.pdf", "All.xlsx", "Harbour map for the press.svg")
        whats = (Written.PAPER, Written.TABLES, Written.PICTURE)
        levels = (Naming.NAMED, None, Naming.ORGANISATIONS)
        copies = [
            replace(
                copy_of(Path(name), what, level, snapshot.people), note="The June board" * (level is None)
            )
            for name, what, level in zip(names, whats, levels, strict=True)
        ]
        log_exports(workspace, *copies)
    window.desk.act("sent_out")


def _typed(text: str) -> Callable[[MainWindow], None]:
    return lambda window: window.find_box.write(text)


def _rehearsed(stage: Stage = Stage.AFTER, kind: MapKind = MapKind.PEOPLE) -> Callable[[MainWindow], None]:
    """Rehearse that whoever has the most ties, or seats, leaves all of a sudden."""

    def show(window: MainWindow) -> None:
        snapshot = window.session.snapshot
        if snapshot is not None:
            window.desk.panel(MapPanel).show_kind(kind)
            seats = Counter(seat.person_id for seat in snapshot.current_memberships)
            most = max(snapshot.people, key=lambda one: (len(snapshot.ties_of.get(one, ())), seats[one], one))
            rehearsing.begin(window.desk, Leaving(most, sudden=True))
            window.desk.rehearsing.show(stage)

    return show


def _each(*shows: Callable[[MainWindow], None]) -> Callable[[MainWindow], None]:
    """Return what shows one after the other."""

    def show(window: MainWindow) -> None:
        for one in shows:
            one(window)
            settle(window)

    return show


def _slide(at: int) -> Callable[[MainWindow], None]:
    """Return what shows one slide of a presentation, from 0."""

    def show(window: MainWindow) -> None:
        presenting.present(window.desk)
        settle(window)
        presentation = window.findChild(Presentation)
        if presentation is not None:
            presentation.go(at)

    return show


def _after_rehearsing(name: str) -> Callable[[MainWindow], None]:
    """Rehearse, and do an action of that name once it has been worked out."""

    def show(window: MainWindow) -> None:
        _rehearsed()(window)
        settle(window)
        window.desk.act(name)

    return show


SHOTS: Mapping[str, Callable[[MainWindow], None]] = {
    "present": _slide(0),
    "present_organisations": _slide(1),
    "present_rehearsed": _each(_rehearsed(), _slide(2)),
    "present_holds": _slide(2),
    "present_serious": _slide(3),
    "present_plan": _slide(5),
    "main": lambda _window: None,
    "person": _person,
    "tie": _tie,
    "organisation": _body,
    "collaboration": _board,
    "findings": _findings,
    "leaves": _leaves,
    "post": _post,
    "vacant": lambda window: _post(window, vacant=True),
    "cover": _cover,
    "on_a_day": _on_a_day,
    "changes": _changes,
    "changes_kept": _changes_kept,
    "keep_date": _action("keep_date"),
    "trends": _action("trends"),
    "diary": _action("tab_diary"),
    "table": _table,
    "table_setting": _table_setting,
    "contact_log": _log,
    "actions": _actions,
    "add_action": _with_people("add_action"),
    "tag": _with_people("tag"),
    "stay_in_touch": _action("tab_contact_log"),
    "log_contact": _with_people("log_contact"),
    "brief": _with_people("brief_me"),
    "send_forms": _with_people("send_forms"),
    "review_ties": _action("review_ties"),
    "people_to_tell": _action("people_to_tell"),
    "people_to_review": _action("people_to_review"),
    "access": _each(_person, _action("access")),
    "forget": _each(_person, _action("forget")),
    "answers": _answers,
    "organisations": _kind(MapKind.ORGANISATIONS),
    "collaborations": _kind(MapKind.COLLABORATIONS),
    **{f"by_{order.value}": _order(order) for order in Arrangement},
    "what_if": _action("rehearse"),
    "rehearsed": _rehearsed(),
    "rehearsed_before": _rehearsed(Stage.BEFORE),
    "rehearsed_plan": _rehearsed(Stage.PLANNED),
    "rehearsed_organisations": _rehearsed(kind=MapKind.ORGANISATIONS),
    "rehearsed_into_actions": _after_rehearsing("rehearse_plan"),
    "rehearsed_kept": _after_rehearsing("rehearse_keep"),
    "welcome": _action("close"),
    "add_person": _action("add_person"),
    "add_tie": _action("add_tie"),
    "new": _action("new"),
    "keyboard": _action("shortcuts"),
    "merge": _action("merge"),
    "help": _action("help"),
    "history": _action("history"),
    "preferences": _action("preferences"),
    "settings": _action("what_counts"),
    "paper": _action("paper"),
    "export_tables": _action("export_tables"),
    "sent_out": _sent_out,
    "table_lists": _table_lists,
    "import": _import("people.csv", _SHEET),
    "import_cards": _import("contacts.vcf", _CARDS),
    "box": _typed(""),
    "box_found": _typed("hous"),
    "box_slip": _typed("bozenna nowaka"),
    "box_commands": _typed("view"),
    "box_alike": _typed("Liz Cartwright"),
    "box_line": _typed(
        "Dana Osei, housing lead at Wendlesea Council, strong tie to Aisha Belmahi, met today #rent, zebra"
    ),
    "box_asked": _typed("Carrie Wetherfield at Spark, tie to Aisha Belmahy 4"),
    **shots_of_files.SHOTS,
    **shots_of_rights.SHOTS,
    "box_log": _typed("met Aisha Belmahi and Arun Sivakumaran on Tuesday: agreed the lease"),
}


def grab(window: MainWindow, name: str) -> QPixmap:
    """Return the window, or the dialog over it, in the state of this name.

    Raises:
        KeyError: if no state has this name.
    """
    SHOTS[name](window)
    settle(window)
    dialog = QApplication.activeModalWidget()
    pixmap = (dialog or window).grab()
    if dialog is not None:
        dialog.close()
    return pixmap
