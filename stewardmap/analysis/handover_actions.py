"""What was agreed to be done so that a post changes hands well."""

from stewardmap.analysis.finding import Rule
from stewardmap.model import finding_key
from stewardmap.model.ids import Id
from stewardmap.model.records import Action
from stewardmap.model.snapshot import Snapshot


def handover_key(post: Id) -> str:
    """Return the key by which actions belong to a post's handover: that of the finding they answer."""
    return finding_key.make(Rule.NO_AGREED_COVER, [post])


def handover_actions(snapshot: Snapshot, post: Id) -> tuple[Action, ...]:
    """Return the actions about a post's handover or its vacancy, those still to be done first."""
    keys = {handover_key(post), finding_key.make(Rule.VACANT_POST, [post])}
    found = (one for one in snapshot.of(Action).values() if one.finding_key in keys)
    return tuple(sorted(found, key=lambda a: (a.done_on is not None, str(a.due or "9999"), a.id)))
