"""A few spoiled files for every reader each time; and what the bench is to find, it finds."""

from pathlib import Path

import pytest

from tests.fuzzing.bench import CONTROLS, PLANTED, faults, read_one
from tests.fuzzing.mutations import spoiled
from tests.fuzzing.readers import READERS
from tests.fuzzing.seeds import seeds

_INPUTS = 40


@pytest.mark.parametrize("name", READERS)
def test_a_spoiled_file_is_read_or_refused_in_plain_words(name: str, tmp_path: Path) -> None:
    sound = seeds()[name]
    for number in range(_INPUTS):
        content = spoiled(name, number, sound)
        assert not read_one(READERS[name], content, tmp_path / "file"), (name, number)


@pytest.mark.parametrize(("name", "said"), [("raises", "KeyError"), ("hangs", "more than"), ("dies", "died")])
def test_a_planted_fault_is_found(name: str, said: str) -> None:
    sound, word = seeds()["pajek"], PLANTED[name]
    numbers = [number for number in range(900) if word in spoiled(name, number, sound)]
    found = list(faults(name, CONTROLS[name], sound, range(numbers[0] - 1, numbers[0] + 2), 0.3))
    assert [(fault.number, said in fault.said) for fault in found] == [(numbers[0], True)]


def test_the_same_number_gives_the_same_input() -> None:
    sound = seeds()["workbook"]
    assert spoiled("workbook", 7, sound) == spoiled("workbook", 7, sound)
    assert len({spoiled("workbook", number, sound) for number in range(50)}) > 45
