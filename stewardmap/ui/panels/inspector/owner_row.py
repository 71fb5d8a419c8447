"""An owner of a purpose: at which level, and a button that takes it away."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from stewardmap.model.records import PurposeOwner
from stewardmap.model.vocabulary import Level
from stewardmap.ui.deeds.owning import disown, set_level
from stewardmap.ui.desk import Desk
from stewardmap.ui.parts.editors import choice_of
from stewardmap.ui.parts.labels import label, quiet_button
from stewardmap.ui.parts.piece import Piece
from stewardmap.wording.language import _


def owner_row(desk: Desk, owner: PurposeOwner, name: str) -> Piece:
    """Return the row of an owner; `name` is what is told of it: the purpose, or the organisation."""

    def make() -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        said = label(name)
        line.addWidget(said, 1)
        level = choice_of(owner.level, Level)
        level.setMinimumContentsLength(9)
        level.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        level.setObjectName(f"{owner.id}.level")
        level.setAccessibleName(_("Level at which it is owned: {name}").format(name=name))
        level.committed.connect(lambda value: set_level(desk, owner.id, value))
        said.setBuddy(level)
        line.addWidget(level)
        off = quiet_button("×", _("Remove owner: {name}").format(name=name), f"{owner.id}.off")
        gone = partial(disown, desk, owner)
        off.clicked.connect(lambda _on=False: gone())
        line.addWidget(off)
        return row

    return Piece(key=f"owner.{owner.id}", make=make, made_of=(owner, name))
