"""A paper as PDF/UA-1 (ISO 14289-1) asks for it, read by another program than the one that wrote it.

What a checker finds by reading text cannot be tried here; what is in the file can.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject

from stewardmap.exchange.writers.paper import Wanted, write_paper
from stewardmap.wording.naming import Naming
from tests.exchange.writers.paper.read_pdf import Read
from tests.exchange.writers.paper.sample_paper import sample_findings
from tests.journeys.sample_map import sample_map

_PAINTS = {b"Tj", b"TJ", b"'", b'"', b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"sh", b"Do"}


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Read:
    """The sample's paper as most people get it."""
    out = tmp_path_factory.mktemp("paper") / "paper.pdf"
    write_paper(out, sample_map(), sample_findings(), Wanted(naming=Naming.ORGANISATIONS))
    return Read(out)


def elements(element: Any) -> Iterator[DictionaryObject]:
    """Every element of the structure, in reading order."""
    element = element.get_object()
    if isinstance(element, ArrayObject):
        for child in element:
            yield from elements(child)
    elif isinstance(element, DictionaryObject):
        if "/S" in element:
            yield element
        if "/K" in element:
            yield from elements(element["/K"])


def tagged(paper: Read, *tags: str) -> list[DictionaryObject]:
    return [one for one in elements(paper.catalog["/StructTreeRoot"]) if one["/S"] in tags]


def test_every_figure_is_told_in_words_and_every_header_says_for_what(paper: Read) -> None:
    figures = tagged(paper, "/Figure")
    assert figures
    assert all(len(str(one["/Alt"])) > 20 for one in figures)
    headers = tagged(paper, "/TH")
    assert headers
    assert {_attribute(one, "/Scope") for one in headers} <= {"/Column", "/Row", "/Both"}


def _attribute(element: DictionaryObject, name: str) -> Any:
    given = element["/A"].get_object()
    found = [one.get_object() for one in given] if isinstance(given, ArrayObject) else [given]
    return next((one[name] for one in found if name in one), None)


def test_no_level_of_heading_is_left_out(paper: Read) -> None:
    levels = [int(one["/S"][2:]) for one in tagged(paper, *(f"/H{n}" for n in range(1, 7)))]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_rows_are_in_tables_and_items_in_lists(paper: Read) -> None:
    holds = {
        "/Table": {"/TR", "/THead", "/TBody", "/TFoot", "/Caption"},
        "/TR": {"/TH", "/TD"},
        "/L": {"/LI", "/Caption"},
    }
    for tag, wanted in holds.items():
        for one in tagged(paper, tag):
            inside = one["/K"] if isinstance(one["/K"], ArrayObject) else [one["/K"]]
            found = {str(child.get_object()["/S"]) for child in inside if "/S" in child.get_object()}
            assert found <= wanted, tag


def test_pages_are_walked_in_the_order_of_the_structure(paper: Read) -> None:
    assert "/ParentTree" in paper.catalog["/StructTreeRoot"]
    assert all(page["/Tabs"] == "/S" for page in paper.reader.pages if "/Annots" in page)
    assert all("/StructParents" in page for page in paper.reader.pages)
    assert "<dc:title>" in paper.strings[-1]


def test_all_that_is_drawn_is_told_or_said_to_be_decoration(paper: Read) -> None:
    for page in paper.reader.pages:
        deep, marked = 0, []
        for operands, operator in ContentStream(page["/Contents"].get_object(), paper.reader).operations:
            if operator in (b"BDC", b"BMC"):
                decoration = operands[0] == "/Artifact"
                told = operator == b"BDC" and "/MCID" in str(operands[1])
                marked.append(decoration or told)
            elif operator == b"EMC":
                marked.pop()
            elif operator in _PAINTS:
                deep += 1
                assert any(marked), (operator, deep)
        assert deep
