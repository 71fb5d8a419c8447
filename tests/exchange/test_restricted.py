"""Somebody who is restricted is kept on the map, and is in nothing that leaves it or is worked out of it."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from stewardmap.analysis.findings import find
from stewardmap.cli import main
from stewardmap.model import records as r
from stewardmap.model.ids import Id
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.snapshot import Snapshot
from stewardmap.operations.workspace import Workspace
from stewardmap.picture.scene_of import scene_of
from stewardmap.wording.namer import Namer
from tests.exchange.planted_person import BY_TEXT, ON, SHARED, planted

NAME = "Mair Bevan"
THIRD = r.Person(id=Id("zz-third"), name="Osian Prothero")
FOURTH = r.Person(id=Id("zz-fourth"), name="Ann Lee")
ONE, OTHER = planted("Zq", NAME, THIRD.id), planted("Zx", "Tomos Gethin", THIRD.id)
CANARY = re.compile(rf"Zq\d\d\d|Zq-\w+|{NAME}", re.IGNORECASE)


def rows() -> list[r.Record]:
    """All that is somebody's own, the first of the two restricted; others may still write their name."""
    found = {row.id: row for row in (*SHARED, THIRD, *OTHER.rows, *ONE.rows) if type(row) not in BY_TEXT}
    found |= {row.id: row for row in SHARED}
    ties = [tie_of_people(FOURTH.id, one, strength=4) for one in (ONE.person, OTHER.person)]
    found |= {row.id: row for row in (FOURTH, *ties)}
    rights = found[Id("Zx-rights")]
    assert isinstance(rights, r.Rights)
    return [*(found | {rights.id: replace(rights, restricted_on=None)}).values()]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("restricted") / "a.smap"
    Workspace.create(path, None, None, *rows()).close()
    return path


def test_nothing_of_theirs_is_in_what_analysis_is_given_and_all_of_others_is() -> None:
    whole = Snapshot.of_records(rows(), on=ON)
    left = {row.id for kind in r.KINDS for row in whole.unrestricted.of(kind).values()}
    assert {one for one in left if one.startswith("Zq-")} == {"Zq-membership", "Zq-membership_role"}
    assert {row.id for row in rows() if row.id.startswith("Zx-")} <= left
    assert whole.unrestricted.of(r.Membership)[Id("Zq-membership")].person_id is None
    assert whole.unrestricted.unrestricted is whole.unrestricted


def test_no_finding_and_no_picture_is_about_them() -> None:
    whole = Snapshot.of_records(rows(), on=ON)
    drawn = scene_of(whole.unrestricted, (), Namer(whole))
    assert not CANARY.search(repr([one for one in find(whole) if "Zq-membership" not in repr(one)]))
    assert "Zq-person" not in repr(drawn)


COMMANDS = (
    ["findings", "--json"],
    ["measures", "--json", "--two-mode"],
    ["relations", "--json"],
    ["introductions", "--json"],
    ["rehearse", "--leaving", "Tomos Gethin", "--json"],
    ["losses", "--json"],
    ["trends", "--quarters", "1", "--json"],
    ["brief", "Tomos Gethin", "--json"],
    ["compare", "--from", "2020", "--json"],
)
FILES = (
    ["export", "tables"],
    ["export", "named.json", "--level", "named"],
    ["export", "roles.graphml", "--level", "roles"],
    ["map", "a.svg", "--level", "named"],
    ["map", "roles.svg", "--level", "roles"],
    ["paper", "a.html", "--level", "named"],
    ["confirm", "--out", "forms"],
)


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_no_command_says_a_word_of_them(
    path: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([words[0], str(path), *words[1:]], lambda *_: 0) == 0
    assert _words(capsys.readouterr().out) == set()


def test_no_file_that_is_written_has_a_word_of_them(path: Path, tmp_path: Path) -> None:
    for name, *words in FILES:
        outs = [str(tmp_path / one) if "." in one or one in ("tables", "forms") else one for one in words]
        assert main([name, str(path), *outs], lambda *_: 0) == 0
    for file in (one for one in tmp_path.rglob("*") if one.is_file()):
        assert _words(file.read_text("utf-8", "ignore")) == set(), file
    assert "Tomos Gethin" in (tmp_path / "tables" / "people.csv").read_text("utf-8")


def _words(text: str) -> set[str]:
    """What of theirs is in a text, but for the seat that their organisation has too, with its role."""
    seat = {word for word, (kind, _f) in ONE.words.items() if kind in (r.Membership, r.MembershipRole)}
    return set(CANARY.findall(text)) - seat - {"Zq-membership", "Zq-membership_role"}


def test_their_own_copy_still_has_all_of_it(path: Path, tmp_path: Path) -> None:
    out = tmp_path / "copy.json"
    assert main(["access", str(path), NAME, str(out)], lambda *_: 0) == 0
    assert "restricted_on" in out.read_text("utf-8")
