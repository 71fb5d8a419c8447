"""Restructures by keys: together, apart, closed, moved, and money that ends."""

from stewardmap.analysis.rehearsals.recipe import Close, Merge, MoneyEnds, MovePost, Split
from stewardmap.model.records import Funding
from stewardmap.picture.primitives import Subject
from stewardmap.ui.dialogs.entry import EntryDialog
from stewardmap.ui.door import add
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, COUNCIL, CVS, DIRECTOR, TRUST, VACANT
from tests.ui.test_accessible import nameless, rich, small


def _select(driver: Driver, *ids: str) -> None:
    driver.window.session.select(*(Subject("organisation", one) for one in ids))


def test_two_become_one_and_one_closes(driver: Driver) -> None:
    now = driver.window.desk.rehearsing
    _select(driver, COUNCIL, TRUST)
    driver.window.desk.act("rehearse_together")
    driver.settle()
    assert now.recipe.steps == (Merge((COUNCIL, TRUST)),)
    _select(driver, CVS)
    driver.window.desk.act("rehearse_close")
    driver.settle()
    assert now.recipe.steps == (Merge((COUNCIL, TRUST)), Close(CVS))


def test_an_organisation_is_split_and_undecided_posts_are_named_as_such(driver: Driver) -> None:
    _select(driver, COUNCIL)
    driver.window.desk.act("rehearse_split")
    dialog = driver.dialog(EntryDialog)
    for found in (nameless, rich, small):
        assert found(dialog) == []
    dialog.fields["second"].setText("")  # type: ignore[attr-defined]
    driver.click(dialog.ok)
    assert "two names" in dialog.problem.text()
    dialog.fields["first"].setText("North")  # type: ignore[attr-defined]
    dialog.fields["second"].setText("South")  # type: ignore[attr-defined]
    driver.click(dialog.ok)
    driver.wait(driver.no_dialog)
    driver.settle()
    assert driver.window.desk.rehearsing.recipe.steps == (Split(COUNCIL, ("North", "South"), ()),)
    told = driver.window.desk.rehearsing.told
    assert told is not None
    assert set(told.done.happened.undecided) == {DIRECTOR, VACANT}


def test_a_post_moves_by_its_holder(driver: Driver) -> None:
    driver.window.session.select(Subject("person", AMINA))
    driver.window.desk.act("rehearse_move")
    dialog = driver.dialog(EntryDialog)
    driver.click(dialog.ok)
    assert "Choose the post and the organisation" in dialog.problem.text()
    dialog.fields["to"].setText("R&D Northmere CVS")  # type: ignore[attr-defined]
    driver.click(dialog.ok)
    driver.wait(driver.no_dialog)
    assert driver.window.desk.rehearsing.recipe.steps == (MovePost(DIRECTOR, CVS),)


def test_money_ends_only_of_who_pays(driver: Driver) -> None:
    made = driver.window.actions_made.made["rehearse_money"]
    _select(driver, TRUST)
    assert not made.isEnabled()
    driver.window.session.do(add(Funding(funder_id=TRUST, post_id=VACANT), label="Add funder"))
    _select(driver, COUNCIL)
    _select(driver, TRUST)
    assert made.isEnabled()
    driver.window.desk.act("rehearse_money")
    driver.settle()
    assert driver.window.desk.rehearsing.recipe.steps == (MoneyEnds(TRUST),)
