"""Names in a rehearsal, in which some people are yet to come."""

from stewardmap.analysis.rehearsals.happened import Happened
from stewardmap.analysis.rehearsals.passing import appointed_to
from stewardmap.model.ids import Id
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming


class RehearsalNamer(Namer):
    """Names for everything on the map and in a rehearsal of it, at one level of disclosure."""

    def __init__(self, happened: Happened, naming: Naming = Naming.NAMED) -> None:
        super().__init__(happened.named, naming)
        self._to_come = {appointed_to(post): post for post in happened.vacant}

    def _person(self, person: Id) -> str:
        post = self._to_come.get(person)
        if post is None:
            return super()._person(person)
        return _("whoever is appointed as {post}").format(post=self._post(post))
