from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import Sector
from stewardmap.wording.codes import lettered, letters, organisation_codes, told_apart
from tests.analysis.small_maps import a_map, body


def test_letters_go_on_after_z() -> None:
    assert [letters(i) for i in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]


def test_letters_go_by_id_within_a_group() -> None:
    ids = [Id(x) for x in ("b1", "a2", "a1")]
    assert lettered(ids, lambda one: one[0]) == {"a1": "A", "a2": "B", "b1": "A"}


def test_organisations_with_no_sector_or_another_are_organisations() -> None:
    snapshot = a_map(body("a"), body("b", sector=Sector.OTHER), body("c", sector=Sector.HEALTH))
    assert list(organisation_codes(snapshot).values()) == ["Organisation A", "Organisation B", "Health A"]


def test_only_those_who_share_a_text_get_a_letter() -> None:
    texts = {Id("a"): "Lead", Id("b"): "Head", Id("c"): "Lead"}
    assert told_apart(texts) == {"a": "Lead (A)", "b": "Head", "c": "Lead (B)"}
