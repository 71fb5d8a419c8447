"""Keys under which decisions about findings are kept."""

from stewardmap.model import finding_key
from stewardmap.model.ids import Id

A, B, C = Id("a"), Id("b"), Id("c")


def test_order_of_subjects_does_not_matter() -> None:
    assert finding_key.make("bridge", [B, A]) == finding_key.make("bridge", [A, B]) == "bridge:a+b"


def test_a_merged_subject_takes_the_kept_id_and_the_order_follows() -> None:
    assert finding_key.renamed("bridge:a+b", A, C) == "bridge:b+c"
    assert finding_key.renamed("bridge:a+b", A, B) == "bridge:b"
    assert finding_key.renamed("", A, B) == ""
