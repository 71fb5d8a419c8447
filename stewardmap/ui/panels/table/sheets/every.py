"""Every table, in the order in which they are offered."""

from stewardmap.ui.panels.table.column import Sheet
from stewardmap.ui.panels.table.sheets import boards, bodies, connecting, people, ties, work


def every_sheet() -> tuple[Sheet, ...]:
    """Return all tables, their texts in the language in force."""
    return (
        people.people(),
        bodies.organisations(),
        ties.ties(),
        bodies.posts(),
        people.holdings(),
        boards.collaborations(),
        boards.seats(),
        connecting.connector_roles(),
        connecting.funding(),
        connecting.needs(),
        work.contacts(),
        work.cover(),
        work.actions(),
        connecting.purposes(),
        ties.readings(),
        people.stances(),
        work.answers(),
        work.findings(),
    )
