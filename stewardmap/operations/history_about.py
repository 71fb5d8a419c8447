"""What of a map's history is about one person."""

from stewardmap.exchange.disclosure.names_in_text import NamesInText
from stewardmap.exchange.one_person.about import names_of
from stewardmap.exchange.one_person.gathered import Entry
from stewardmap.model.ids import Id
from stewardmap.operations.steps_about import steps_about
from stewardmap.operations.workspace import Workspace
from stewardmap.store.steps import every_change


def history_about(workspace: Workspace, person: Id) -> tuple[Entry, ...]:
    """Return the changes whose label names somebody, and the steps that can be undone and touched them."""
    names = NamesInText(names_of(workspace.snapshot(), person))
    every = workspace.read(lambda execute, _now: every_change(execute))
    named = [Entry(at, label) for at, label in every if any(names.found(label))]
    known = {entry.label for entry in named}
    steps = [Entry("", step.label) for step in reversed(steps_about(workspace, person))]
    return (*named, *(step for step in steps if step.label not in known))
