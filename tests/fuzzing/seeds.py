"""Sound files for each reader to begin with: those of the tests, and what we write ourselves."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from tests.exchange.confirming.asked import sent
from tests.exchange.readers.networks.test_opening import ALL
from tests.exchange.tables import FILES

_LARGEST = 60_000
_PEOPLE = """name,organisation,post,level,start,planned end,email
Jo Hall,Mere Homes,Chair,executive,2024,Nov 2027,jo@mere.org
"Reid, Al",Mere Homes,Clerk,,1/4/2025,,
"""
_TABLES = (
    _PEOPLE,
    "from;to;strength;kind;last contact\nJo Hall;Al Reid;4;works with;22/11/2026\nAl Reid;Ann Lee;0;;\n",
    "name\tsector\tparent\tplace\nMere Homes\thousing\tMere Group; Eastport Council\tMere\n",
    "title,organisation,deputy of,reports to\nClerk,Mere Homes,Chair,Chair\n",
    "date,people,kind,note\n2026-11-02,Jo Hall; Al Reid,coffee,\u201cvoices\u201d of tenants\n",
    "person,collaboration,role,seat for,votes\nJo Hall,Mere Board,chair,tenants,2\n",
    "person,for,between,recognised,funder,funded until\nJo Hall,Mere Homes,A; B,yes,Council,2027\n",
)


def _files(folder: str, *endings: str) -> Iterator[bytes]:
    for path in sorted((FILES / folder).rglob("*")):
        if path.suffix in endings and path.stat().st_size <= _LARGEST:
            yield path.read_bytes()


def _forms(ending: str) -> Iterator[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        yield from (path.read_bytes() for path in sent(Path(folder, "round"), ending).paths.values())


def _networks(*names: str) -> Iterator[bytes]:
    yield from (ALL[name].encode() for name in names)


def _workbooks() -> Iterator[bytes]:
    import xlsxwriter

    yield from _files("messy_tables", ".xlsx")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "people.xlsx")
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet("people")
            for number, line in enumerate(_PEOPLE.splitlines()):
                sheet.write_row(number, 0, line.split(","))
        yield path.read_bytes()


@cache
def seeds() -> Mapping[str, Sequence[bytes]]:
    """Return sound files by the reader that takes them."""
    return {
        "table": (*(text.encode() for text in _TABLES), *_files("messy_tables", ".csv", ".tsv")),
        "workbook": tuple(_workbooks()),
        "cards": tuple(_files("contacts", ".vcf", ".json")),
        "calendar": tuple(_files("calendars", ".ics")),
        "graph xml": tuple(_networks("graphml", "gexf")),
        "graph json": tuple(_networks("json", "links", "graphology")),
        "pajek": tuple(_networks("net", "paj", "mat")),
        "ucinet": tuple(_networks("txt", "dl", "nodes")),
        "form": tuple(_forms("xlsx")),
        "word form": tuple(_forms("docx")),
    }
