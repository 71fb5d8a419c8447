"""Edit, undo, redo, save and reopen a map at random, and compare it with what is remembered of it."""

import shutil
import tempfile
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from stewardmap.analysis.departures.departure import Meanwhile
from stewardmap.analysis.departures.proposed import holdings_on, proposed
from stewardmap.errors import UserError
from stewardmap.exchange.plan import ImportPlan
from stewardmap.model.dates import PartialDate
from stewardmap.model.records import KINDS, Card, Holding, Organisation, Person, Record, Setting
from stewardmap.model.snapshot import Snapshot
from stewardmap.operations.apply_import import ApplyImport
from stewardmap.operations.commands import Add, Change, Command, Remove, Together
from stewardmap.operations.hand_over import HandOver
from stewardmap.operations.leave import Leave
from stewardmap.operations.merge import MergeOrganisations, MergePeople
from stewardmap.operations.workspace import Workspace
from stewardmap.store.rows import read_snapshot
from tests.generated_maps import record_of, whole_maps

ON = date(2026, 11, 22)
Dump = dict[str, list[Record]]


def dump(snapshot: Snapshot) -> Dump:
    """Every row of every table, in one order."""
    return {kind.kind: sorted(snapshot.of(kind).values(), key=lambda r: r.id) for kind in KINDS}


@dataclass
class Past:
    """The maps there were, and which of them is the present one."""

    dumps: list[Dump]
    now: int = 0

    def append(self, after: Dump) -> None:
        self.dumps[self.now + 1 :] = [after]
        self.now += 1


class EditedMap(RuleBasedStateMachine):
    """A map in a real file, with every command there is."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.workspace = Workspace.create(self.folder / "edited.smap")
        self.heard: list[int] = []
        self.workspace.listen(lambda changes: self.heard.append(changes.revision))
        self.past = Past([dump(self.workspace.snapshot(ON))])

    def teardown(self) -> None:
        self.workspace.close()
        shutil.rmtree(self.folder)

    def there(self) -> list[Record]:
        return [record for rows in self.past.dumps[self.past.now].values() for record in rows]

    def do(self, command: Command) -> None:
        """Do it, and remember the map after it, unless it is refused or changes nothing."""
        try:
            changes = self.workspace.do(command)
        except UserError:
            return
        after = dump(self.workspace.snapshot(ON))
        if changes is None:
            assert after == self.past.dumps[self.past.now]
        else:
            assert after != self.past.dumps[self.past.now]
            self.past.append(after)

    @rule(data=st.data())
    def add_a_whole_import(self, data: Any) -> None:
        fresh = [r for r in data.draw(whole_maps(most=2)) if not isinstance(r, Card | Setting)]
        self.do(ApplyImport(ImportPlan(added=tuple(fresh))))

    @rule(data=st.data(), kind=st.sampled_from([k for k in KINDS if k is not Card]))
    def add_one(self, data: Any, kind: type[Record]) -> None:
        one = data.draw(record_of(kind, self.there()))
        if one is not None:
            self.do(Add(one, label="Add one"))

    @rule(data=st.data())
    def change_one(self, data: Any) -> None:
        if not self.there():
            return
        before = data.draw(st.sampled_from(self.there()))
        others = [r for r in self.there() if r.id != before.id]
        after = data.draw(record_of(type(before), others))
        if after is not None and not isinstance(before, Setting):
            self.do(Change(replace(after, id=before.id), label="Change one"))

    @rule(data=st.data())
    def remove_some(self, data: Any) -> None:
        if not self.there():
            return
        some = data.draw(st.lists(st.sampled_from(self.there()), max_size=3, unique_by=lambda r: r.id))
        self.do(Remove(*some, label="Remove some"))

    @rule(data=st.data(), kind=st.sampled_from([k for k in KINDS if k is not Card]))
    def add_one_and_remove_another(self, data: Any, kind: type[Record]) -> None:
        one = data.draw(record_of(kind, self.there()))
        if one is not None and self.there():
            other = data.draw(st.sampled_from(self.there()))
            self.do(Together((Add(one), Remove(other)), label="Add one and remove another"))

    @rule(data=st.data(), kind=st.sampled_from([Person, Organisation]))
    def merge(self, data: Any, kind: type[Record]) -> None:
        ids = [record.id for record in self.there() if isinstance(record, kind)]
        if ids:
            kept, other = data.draw(st.sampled_from(ids)), data.draw(st.sampled_from(ids))
            self.do(MergePeople(kept, other) if kind is Person else MergeOrganisations(kept, other))

    @rule(data=st.data())
    def hand_over(self, data: Any) -> None:
        held = [record for record in self.there() if isinstance(record, Holding)]
        if held:
            holding = data.draw(st.sampled_from(held))
            people = [record.id for record in self.there() if isinstance(record, Person)]
            day = (holding.starts.earliest if holding.starts else ON) + timedelta(days=1)
            self.do(HandOver(holding.person_id, data.draw(st.sampled_from(people)), holding.post_id, day))

    @rule(data=st.data(), ahead=st.booleans())
    def leave(self, data: Any, ahead: bool) -> None:
        people = [record.id for record in self.there() if isinstance(record, Person)]
        if people:
            leaver, by = data.draw(st.sampled_from(people)), data.draw(st.sampled_from(people))
            last_day = ON + timedelta(days=30 if ahead else 0)
            snapshot = self.workspace.snapshot(ON)
            leaving = {one.id: by for one in holdings_on(snapshot, leaver, last_day)}
            departure = proposed(snapshot, leaver, last_day, leaving)
            self.do(Leave(departure=replace(departure, meanwhile=Meanwhile(by_id=by)), on=PartialDate(ON)))

    @rule()
    def undo(self) -> None:
        changes = self.workspace.undo()
        assert (changes is None) == (self.past.now == 0)
        self.past.now -= changes is not None

    @rule()
    def redo(self) -> None:
        changes = self.workspace.redo()
        assert (changes is None) == (self.past.now == len(self.past.dumps) - 1)
        self.past.now += changes is not None

    @rule(data=st.data())
    def go_to_another_time(self, data: Any) -> None:
        there = data.draw(st.integers(0, len(self.past.dumps) - 1))
        changes = self.workspace.go_to(there)
        assert (changes is None) == (there == self.past.now)
        self.past.now = there

    @precondition(lambda self: self.past.now > 0)
    @rule()
    def close_and_open(self) -> None:
        self.workspace.close()
        self.workspace = Workspace.open(self.folder / "edited.smap")
        self.workspace.listen(lambda changes: self.heard.append(changes.revision))

    @invariant()
    def the_map_is_what_it_was(self) -> None:
        assert dump(self.workspace.snapshot(ON)) == self.past.dumps[self.past.now]

    @invariant()
    def the_steps_are_those_that_were_done(self) -> None:
        standing, undone = self.workspace.history()
        assert len(standing) == self.past.now
        assert len(undone) == len(self.past.dumps) - 1 - self.past.now

    @invariant()
    def every_change_was_told_once_and_in_order(self) -> None:
        assert self.heard == sorted(set(self.heard))

    @invariant()
    def a_full_read_says_the_same(self) -> None:
        with self.workspace._file.plain() as execute:
            read = read_snapshot(execute, ON)
        assert read.same_content(self.workspace.snapshot(ON))
        assert read.revision == self.workspace.snapshot(ON).revision


TestEditedMap = EditedMap.TestCase
TestEditedMap.settings = settings(max_examples=settings().max_examples // 4, stateful_step_count=20)
