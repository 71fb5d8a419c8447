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
def test_a_wrong_letter_never_gives_the_key(key: Key, at: int, letter: str) -> None:
    right = "".join(recovery_lines(key)).replace(" ", "")
    wrong = right[:at] + letter + right[at + 1 :]
    found = outcome(wrong, key)
    assert (found == key) == (letter == right[at])
    assert not isinstance(found, str) or found.startswith(f"Line {at // 14 + 1} ")
    assert isinstance(found, str) or letter == right[at] or at % 14 != 13, "a wrong check is always told"


def outcome(typed: str, key: Key) -> Key | str | None:
    """The key that is found, or what is said."""
    try:
        return key_of_recovery(typed, key.salt)
    except MistypedKeyError as error:
        return str(error)


def test_most_slips_are_told() -> None:
    key = Key("7f" * 32, b"s" * 16)
    right = "".join(recovery_lines(key)).replace(" ", "")
    wrong = (right[:at] + ("2" if right[at] != "2" else "3") + right[at + 1 :] for at in range(56))
    assert sum(isinstance(outcome(one, key), str) for one in wrong) >= 50


@pytest.mark.parametrize("text", ["", "correct horse battery staple", "U" * 56, "A" * 55])
def test_a_passphrase_is_no_recovery_key(text: str) -> None:
    assert key_of_recovery(text, b"s" * 16) is None
