"""What people decided about a finding stays with it: through reopening, undoing and merging."""

from datetime import date
from pathlib import Path

from stewardmap.analysis.finding import Finding, Rule
from stewardmap.analysis.findings import find
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Answer, Holding, Organisation, Person, Post, Record
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.vocabulary import AnswerKind
from stewardmap.operations.commands import Add
from stewardmap.operations.merge import MergeOrganisations
from stewardmap.operations.workspace import Workspace

ON = date(2026, 11, 22)


def two_bodies_with_one_link() -> list[Record]:
    council, trust = Organisation(id=Id("b"), name="Council"), Organisation(id=Id("c"), name="Trust")
    records: list[Record] = [council, trust]
    people = []
    for body in (council, trust):
        person, post = Person(name=f"One of {body.name}"), Post(title="Lead", organisation_id=body.id)
        records += [person, post, Holding(person_id=person.id, post_id=post.id)]
        people.append(person)
    return [*records, tie_of_people(people[0].id, people[1].id, strength=4)]


def one_link(workspace: Workspace) -> Finding:
    (found,) = (f for f in find(workspace.snapshot(ON)) if f.rule is Rule.ONE_RECORDED_LINK)
    return found


def test_set_aside_survives_reopening_undo_and_merging(tmp_path: Path) -> None:
    path = tmp_path / "map.smap"
    with Workspace.create(path) as workspace:
        workspace.do(Add(*two_bodies_with_one_link()))
        finding = one_link(workspace)
        assert not finding.set_aside
        workspace.do(
            Add(Answer(key=finding.key, decision=AnswerKind.NOT_SO, on=day(2026, 11, 1), why="Two."))
        )
        assert one_link(workspace).set_aside
    with Workspace.open(path) as workspace:
        assert one_link(workspace).set_aside
        workspace.do(Add(Person(name="Someone else")))
        workspace.undo()
        assert one_link(workspace).set_aside
        workspace.do(Add(Organisation(id=Id("a"), name="The Trust")))
        workspace.do(MergeOrganisations(Id("a"), Id("c")))
        merged = one_link(workspace)
        assert {subject.id for subject in merged.subjects} == {"a", "b"}
        assert merged.set_aside
        workspace.undo()
        assert one_link(workspace).key == finding.key
        assert one_link(workspace).set_aside
