"""What a handover of all links would take, colleague by colleague."""

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.introductions.handover import Agenda, handover_agenda
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.ids import Id
from tests.analysis.small_maps import Given, a_map, body, person, ties

OFFICE: list[Given] = [body("x", "v", "u", "w"), person("p"), person("q"), person("m")]


def agenda(*records: Given, sudden: bool = False) -> tuple[Agenda, ...]:
    ground = Ground(a_map(OFFICE, *records), Parameters())
    return handover_agenda(ground, Id("v"), Id("x"), sudden=sudden)


def test_what_each_colleague_has_already_and_has_still_to_make() -> None:
    first, second = agenda(ties("v-p v-q w-p"))
    assert (first.colleague, [one.other for one in first.already]) == ("w", ["p"])
    assert [(one.other, one.introducer) for one in first.to_meet] == [("q", "v")]
    assert (second.colleague, second.already) == ("u", ())
    assert [one.other for one in second.to_meet] == ["q", "p"]


def test_where_the_leaver_is_gone_already_somebody_else_introduces() -> None:
    first, _ = agenda(ties("v-p u-m m-p"), sudden=True)
    assert [(one.introducer, one.through) for one in first.to_meet] == [("m", None)]


def test_nobody_else_in_the_office_makes_no_agenda() -> None:
    ground = Ground(a_map(body("x", "v"), person("p"), ties("v-p")), Parameters())
    assert handover_agenda(ground, Id("v"), Id("x")) == ()
