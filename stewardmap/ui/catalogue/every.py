"""Every action of the window, in the order of the menus."""

from dataclasses import replace

from stewardmap.ui.actions import Action
from stewardmap.ui.catalogue.add import add_menu
from stewardmap.ui.catalogue.changes import CHANGES
from stewardmap.ui.catalogue.contacts import contacts_menu
from stewardmap.ui.catalogue.edit import edit_menu
from stewardmap.ui.catalogue.file import file_menu
from stewardmap.ui.catalogue.help import help_menu
from stewardmap.ui.catalogue.map import map_menu
from stewardmap.ui.catalogue.view import view_menu

TOOLBAR = (
    ("add_person", "add_organisation", "add_tie"),
    ("undo", "redo"),
    ("rehearse",),
    ("present", "paper"),
)


def every_action() -> list[Action]:
    """Return all actions, their texts in the language in force."""
    before = [*file_menu(), *edit_menu(), *add_menu(), *view_menu(), *map_menu()]
    every = [*before, *contacts_menu(), *help_menu()]
    return [replace(one, changes=one.id in CHANGES) for one in every]
