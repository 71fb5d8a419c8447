"""Forget a person: out of the tables, the history, what can be undone, and the free pages of the file."""

from sqlalchemy.orm import Session

from stewardmap.exchange.one_person.forgetting import Forgetting, forgetting
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.operations.commands import by_kind, put_in, put_over, take_out
from stewardmap.operations.workspace import Workspace

LABEL = "Forget a person"


def forget(workspace: Workspace, person: Id) -> Forgetting:
    """Forget somebody for good, and say what was done; it cannot be undone, nor can anything before it.

    What is kept is a salted hash, by which an import knows them again, and that it was done on this day.

    Raises:
        UserError: if the person is not on the map.
        WorldError: if the disk is full or the file cannot be written.
    """
    snapshot = workspace.snapshot()
    done = forgetting(snapshot, person, PartialDate(snapshot.on))
    workspace.rewrite(lambda session: _carry_out(session, done), LABEL)
    return done


def _carry_out(session: Session, done: Forgetting) -> None:
    connection = session.connection()
    put_over(connection, done.changed)
    for kind, rows in by_kind(done.gone).items():
        take_out(connection, kind, [row.id for row in rows])
    put_in(connection, done.marks)
    execute = connection.exec_driver_sql
    for number, label in execute("SELECT id, label FROM history").all():
        if (masked := done.mask(label)) != label:
            execute("UPDATE history SET label = ? WHERE id = ?", (masked, number))
    execute("DELETE FROM first_recorded WHERE person_id NOT IN (SELECT id FROM person)")
