"""Two who edit one document apart lose nothing, and are asked only where both changed the same value."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from stewardmap.cli import main
from stewardmap.errors import ChangedElsewhereError
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    KINDS,
    Organisation,
    Person,
    Purpose,
    PurposeOwner,
    Reading,
    Record,
    Spot,
)
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Level, ReadingState
from stewardmap.model.vocabulary import Side as End
from stewardmap.operations.commands import Add, Change, Remove
from stewardmap.operations.forget import forget
from stewardmap.operations.joined import Side, joined
from stewardmap.operations.workspace import Workspace
from tests.ui import small_map
from tests.ui.small_map import AMINA, JOSE, SIONED, TOM

Elsewhere = Callable[..., None]


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return small_map.make(tmp_path / "town.smap")


def edit(path: Path, *commands: object, save: bool = True) -> None:
    workspace = Workspace.open(path)
    for command in commands:
        workspace.do(command)  # type: ignore[arg-type]
    if save:
        workspace.close()
    else:
        workspace.document.let_go()


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, town: Path) -> Elsewhere:
    """Edit and save the map on another computer, which knows nothing of this one."""

    def go(*commands: object) -> None:
        with monkeypatch.context() as patched:
            patched.setenv("STEWARDMAP_HOME", str(tmp_path / "depot"))
            lock, aside = town.with_name(f".{town.name}.lock"), tmp_path / "aside"
            if lock.exists():
                lock.rename(aside)
            edit(town, *commands)
            if aside.exists():
                aside.rename(lock)

    return go


def person(path: Path, one: Id, **changed: str) -> Change:
    with Workspace.open(path) as workspace:
        return Change(replace(workspace.snapshot().people[one], **changed))


def test_what_both_did_is_on_the_map_and_is_one_step(town: Path, elsewhere: Elsewhere) -> None:
    phone, mail = person(town, TOM, phone="01"), person(town, TOM, email="t@t.example")
    edit(town, Add(Person(name="Bea")), phone, save=False)
    elsewhere(Add(Person(name="Cai")), mail, Remove(Person(id=SIONED, name="")))
    with Workspace.open(town) as workspace:
        snapshot = workspace.snapshot()
        assert {"Bea", "Cai"} <= {one.name for one in snapshot.people.values()}
        assert (snapshot.people[TOM].phone, snapshot.people[TOM].email) == ("01", "t@t.example")
        assert SIONED not in snapshot.people
        assert "town.smap was changed by someone else too. Both are joined:" in workspace.document.said
        assert workspace.undo_label == "Join with town.smap"
        assert not workspace.document.is_saved
    with Workspace.open(town) as again:
        assert again.document.said == ""
        assert again.snapshot().same_content(snapshot)


def test_a_value_that_both_changed_is_asked_about(
    town: Path, elsewhere: Elsewhere, capsys: pytest.CaptureFixture[str]
) -> None:
    ours, theirs = person(town, TOM, phone="01"), person(town, TOM, phone="02")
    edit(town, ours, Add(Person(name="Bea")), save=False)
    elsewhere(theirs, Add(Person(name="Cai")))
    before = town.read_bytes()
    with pytest.raises(ChangedElsewhereError, match=r"Tom .*, phone.* Nothing is lost"):
        Workspace.open(town)
    assert main(["findings", str(town)], lambda *_: 0) == 4
    assert "Open it in the window to choose" in capsys.readouterr().err
    assert town.read_bytes() == before
    with Workspace.open(town, prefer=Side.THEIRS) as workspace:
        assert workspace.snapshot().people[TOM].phone == "02"
        assert {"Bea", "Cai"} <= {one.name for one in workspace.snapshot().people.values()}


def test_what_one_removed_and_the_other_built_on_stays(town: Path, elsewhere: Elsewhere) -> None:
    new = tie_of_people(TOM, JOSE)
    edit(town, Remove(Person(id=TOM, name="")), save=False)
    elsewhere(Add(new))
    with Workspace.open(town) as workspace:
        assert TOM in workspace.snapshot().people
        assert new.id in workspace.snapshot().ties


def test_whoever_one_forgot_stays_forgotten_though_the_other_changed_them(
    town: Path, elsewhere: Elsewhere, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    edit(town, person(town, TOM, phone="01234 567"), Add(tie_of_people(TOM, JOSE)), save=False)
    monkeypatch.setattr("tests.operations.test_join.edit", forget_tom)
    elsewhere()
    with Workspace.open(town) as workspace:
        assert TOM not in workspace.snapshot().people
        assert not [one for one in workspace.snapshot().ties.values() if TOM in one.ends]
    kept = [one for one in tmp_path.rglob("*") if one.is_file()]
    assert town in kept
    assert not [one.name for one in kept if b"01234 567" in one.read_bytes()]


def forget_tom(path: Path) -> None:
    with Workspace.open(path) as workspace:
        forget(workspace, TOM)


def test_a_tie_that_both_drew_is_one_tie_with_what_both_said(town: Path, elsewhere: Elsewhere) -> None:
    mine, theirs = tie_of_people(JOSE, AMINA), tie_of_people(JOSE, AMINA)
    said = Reading(tie_id=theirs.id, side=End.FIRST, state=ReadingState.YES)
    edit(town, Add(mine, Spot(person_id=TOM, x=1.0, y=1.0)), save=False)
    elsewhere(Add(theirs, said, Spot(person_id=TOM, x=2.0, y=2.0)))
    with Workspace.open(town) as workspace:
        snapshot = workspace.snapshot()
        assert mine.id in snapshot.ties
        assert theirs.id not in snapshot.ties
        assert snapshot.of(Reading)[said.id].tie_id == mine.id
        (spot,) = [one for one in snapshot.of(Spot).values() if one.person_id == TOM]
        assert spot.x == 1.0


def test_while_it_is_open_the_command_line_joins_too(
    town: Path, elsewhere: Elsewhere, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from stewardmap.store.document import publishing

    make_sure, went = publishing._make_sure_of, []

    def first_elsewhere(*arguments: object) -> None:
        if not went:
            went.append(1)
            elsewhere(Add(Person(name="Cai")))
        make_sure(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(publishing, "_make_sure_of", first_elsewhere)
    table = town.with_name("people.csv")
    table.write_text("name\nBea\n", encoding="utf-8")
    assert main(["import", str(town), str(table)], lambda *_: 0) == 0
    assert "Both are joined" in capsys.readouterr().err
    with Workspace.open(town) as workspace:
        assert {"Bea", "Cai"} <= {one.name for one in workspace.snapshot().people.values()}


def test_joining_with_what_did_not_change_changes_nothing(town: Path) -> None:
    with Workspace.open(town) as workspace:
        base = workspace.snapshot()
        workspace.do(Remove(Person(id=SIONED, name="")))
        workspace.do(Add(Person(name="Bea")))
        other = workspace.snapshot()
    for one in (joined(base, base, other), joined(base, other, base), joined(base, other, other)):
        assert one.snapshot.same_content(other)
        assert one.conflicts == ()


def test_an_organisation_owns_a_purpose_at_each_level_and_once_where_none_is_known() -> None:
    purpose, body = Purpose(id=Id("p"), name="Food"), Organisation(id=Id("o"), name="Council")
    levels = {"exe": Level.EXECUTIVE, "man": Level.MANAGER}
    owners = [
        PurposeOwner(id=Id(one), purpose_id=purpose.id, organisation_id=body.id, level=at)
        for one, at in levels.items()
    ]
    mine, yours = (replace(owners[0], id=Id(one), level=None) for one in ("mine", "yours"))
    base = Snapshot.of_records([purpose, body, *owners], on=date(2026, 1, 1))
    ours, theirs = (base.with_rows([one], [], 2) for one in (mine, yours))
    assert joined(base, base, ours).snapshot.same_content(ours)
    assert joined(base, ours, theirs).snapshot.same_content(ours)


def test_without_a_base_nothing_of_either_is_lost(town: Path) -> None:
    with Workspace.open(town) as workspace:
        base = workspace.snapshot()
        workspace.do(Add(Person(name="Bea")))
        other = workspace.snapshot()
    both = joined(Snapshot({}, base.on), base, other).snapshot

    def rows(snapshot: Snapshot) -> set[Record]:
        return {row for kind in KINDS for row in snapshot.of(kind).values()}

    assert rows(both) == rows(other)
