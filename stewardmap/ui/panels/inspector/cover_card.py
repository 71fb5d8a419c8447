"""Who has agreed to look after the links of a post."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stewardmap.analysis.post_ties import Agreement, PostTie, agreements, ties_of_post
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.deeds import covering
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.pieces import adder, card, words
from stewardmap.ui.parts.labels import button, label
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Section
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.posts import say_agreement


def cover_card(desk: Desk, snapshot: Snapshot, at: Id) -> Section | None:
    """Return what is agreed, and how many links of the post nobody looks after; None where it has none."""
    ties = ties_of_post(snapshot, at)
    if not ties:
        return None
    agreed = agreements(snapshot, ties)
    namer = Namer(snapshot)
    pieces = [_agreed(desk, at, one, say_agreement(one, namer)) for one in agreed]
    pieces.append(words("uncovered", _uncovered(ties, agreed)))
    add = adder(_("+ Cover"), _("Agree who covers"), lambda: covering.agree(desk, at))
    return card("cover", _("Cover agreed"), pieces, add)


def _uncovered(ties: tuple[PostTie, ...], agreed: tuple[Agreement, ...]) -> str:
    covered = {tie for one in agreed for tie in one.tie_ids}
    whole = {one.person_id for one in agreed if not one.tie_ids}
    left = sum(one.tie.id not in covered and one.person_id not in whole for one in ties)
    if not left:
        return _("Somebody looks after each link of this post.")
    said = ngettext(
        "For {n} of {all} link of this post no cover is agreed.",
        "For {n} of {all} links of this post no cover is agreed.",
        len(ties),
    )
    return said.format(n=left, all=len(ties))


def _agreed(desk: Desk, at: Id, one: Agreement, said: str) -> Piece:
    def make() -> QWidget:
        around = QWidget()
        rows = QVBoxLayout(around)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(label(said))
        line = QHBoxLayout()
        for text, what, run in (
            (_("Change…"), _("Change: {cover}"), partial(covering.agree, desk, at, one)),
            (_("End"), _("End: {cover}"), partial(covering.end, desk, one)),
        ):
            made = button(text, "quiet", what.format(cover=said))
            made.clicked.connect(lambda _checked=False, run=run: run())
            line.addWidget(made)
        line.addStretch(1)
        rows.addLayout(line)
        return around

    return Piece(key=f"cover.{one.rows[0].id}", make=make, made_of=(one, said))
