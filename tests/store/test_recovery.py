"""A key on paper comes back whole, and a slip of the pen is told by its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.errors import MistypedKeyError
from stewardmap.store.keys import Key
from stewardmap.store.recovery import key_of_recovery, recovery_lines

keys = st.binary(min_size=32, max_size=32).map(lambda raw: Key(raw.hex(), b"s" * 16))


@given(keys, st.sampled_from(["\n", " ", "-", ""]))
def test_a_key_comes_back_from_its_sheet_however_it_is_typed(key: Key, between: str) -> None:
    typed = between.join(recovery_lines(key)).lower().replace("0", "o").replace("1", "l")
    assert key_of_recovery(typed, key.salt) == key


@given(keys, st.integers(0, 55), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_every_wrong_letter_is_told_by_its_line(key: Key, at: int, letter: str) -> None:
    right = "".join(recovery_lines(key)).replace(" ", "")
    wrong = right[:at] + letter + right[at + 1 :]
    told = f"Line {at // 14 + 1} is not as on the recovery sheet: look again."
    assert outcome(wrong, key) == (key if letter == right[at] else told)


@given(keys, st.permutations(range(4)))
def test_a_line_in_the_place_of_another_is_told(key: Key, order: list[int]) -> None:
    lines = recovery_lines(key)
    first = next((at for at, one in enumerate(order) if one != at), None)
    found = outcome(" ".join(lines[one] for one in order), key)
    assert found == key if first is None else str(found).startswith(f"Line {first + 1} ")


def outcome(typed: str, key: Key) -> Key | str | None:
    """The key that is found, or what is said."""
    try:
        return key_of_recovery(typed, key.salt)
    except MistypedKeyError as error:
        return str(error)


@pytest.mark.parametrize("text", ["", "correct horse battery staple", "U" * 56, "A" * 55])
def test_a_passphrase_is_no_recovery_key(text: str) -> None:
    assert key_of_recovery(text, b"s" * 16) is None
