from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from stewardmap.picture.wrapping import wrap
from stewardmap.render.measure import QtMeasurer

words = st.lists(st.text("abcdefghŵŷ-", min_size=1, max_size=14), min_size=1, max_size=9).map(" ".join)


@given(text=words, room=st.floats(20, 200))
def test_no_word_is_lost_or_broken_and_lines_keep_to_the_room(text: str, room: float) -> None:
    measurer = QtMeasurer()
    block = wrap(text, room, 9.0, measurer)
    assert " ".join(line.words for line in block.lines) == text
    for line in block.lines:
        assert line.width <= room or " " not in line.words


def test_lines_are_about_equally_long() -> None:
    block = wrap("Northgate Community Safety Partnership", 130, 9.0, QtMeasurer())
    assert len(block.lines) == 2
    assert min(line.width for line in block.lines) > 0.5 * block.width


def test_the_ink_of_tall_letters_does_not_run_into_the_next_line() -> None:
    measurer = QtMeasurer()
    lines = wrap("মুখোপাধ্যায় চৌধুরী الهاشمي", 30, 9.0, measurer).lines
    assert len(lines) == 3
    for above, below in pairwise(lines):
        bottom = above.baseline + measurer.extent(above.words, 9.0).descent
        assert below.baseline - measurer.extent(below.words, 9.0).ascent >= bottom - 0.6
