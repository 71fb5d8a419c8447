"""The ten commonest jobs: keys and clicks here, in a spreadsheet, and in Kumu by its documentation.

A chord is one, as are a key, a click and a choice from a list. Words of one's own (the name of somebody
new, a note, a date, a file's name) cost their letters once anywhere and are left out; typed a second time
they count. A name that is there already costs its first four letters and what takes it from the list,
everywhere; to find who knows someone at an organisation its first three, everywhere, for they show any
organisation of the sample in our box, and who knows someone there best stands in its line. (With four it
would be 5 keys of 8; one Enter more tells all of them, through whom and how well.)

`ours` is what `tests/journeys/test_ten_jobs.py` counted in the real window, without a mouse; it holds each
number.

The spreadsheet is a good one, kept by somebody who knows its keys, in one file with a sheet for people
(name, post, organisation, leaves, phone), ties (from, to, strength, covered by), seats (person, body,
until), contacts (day, with, kind, line: one row for each person met, so that a formula can say the last
contact with anyone) and promises. Columns complete what stands in them, every sheet has a filter, and "next
due" is a formula that is there already. What a spreadsheet does not do at all, such as a map, is not held
against it.

Kumu is counted by its documentation (docs.kumu.io), at the best that it describes: "First steps" (E adds an
element, C a connection; fields are filled in the profile; 0 to 9 extend a focus), "Map editor" (search),
"Kumu's architecture" (people are connected to their organisations), "Structure your data for Kumu", "How do
I get rid of duplicate elements?" and "How do I delete data from my project?". None means that nothing there
does the job.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.timing import Row

AT_MOST = 0.6
Steps = tuple[tuple[str, int], ...]


@dataclass(frozen=True, kw_only=True)
class Job:
    """One job, by its keys and clicks; `missed` says why it needs more than the share of Kumu's."""

    what: str
    ours: int
    sheet: Steps
    kumu: Steps | None
    missed: str = ""

    @property
    def in_a_spreadsheet(self) -> int:
        """All keys and clicks in a spreadsheet."""
        return sum(keys for _step, keys in self.sheet)

    @property
    def in_kumu(self) -> int | None:
        """All keys and clicks in Kumu, if it can be done there."""
        return None if self.kumu is None else sum(keys for _step, keys in self.kumu)


_SAVED = (("save", 1),)
_TO_END = (("to the sheet", 1), ("to its last row", 2))
_FILTERED = 8  # to the sheet's head, Alt+Down, E, four letters, Enter

JOBS: Mapping[str, Job] = {
    "add": Job(
        what="add a person with post, organisation and a rated tie",
        ours=17,
        sheet=(
            *_TO_END,
            ("name, next", 1),
            ("post, next", 1),
            ("organisation begun, taken", 5),
            ("to ties, its last row", 3),
            ("the name again", 9),
            ("next", 1),
            ("the other begun, next", 5),
            ("strength, Enter", 2),
            *_SAVED,
        ),
        kumu=(
            ("E, Enter", 2),
            ("into the post's field, and out of it", 2),
            ("C", 1),
            ("both ends of the tie", 10),
            ("into its strength, 4, out of it", 3),
            ("C to the organisation", 1),
            ("both ends of it", 10),
        ),
    ),
    "log": Job(
        what="log a meeting of four",
        ours=24,
        sheet=(
            *_TO_END,
            ("today, name, kind, line", 1 + 1 + 5 + 2 + 1),
            (
                "three more rows: today, name, kind, the line completed",
                3 * (1 + 1 + 5 + 2 + 2),
            ),
            *_SAVED,
        ),
        kumu=None,
    ),
    "who knows": Job(
        what="find who knows someone at an organisation",
        ours=4,
        sheet=(
            ("to people, filter by organisation", _FILTERED),
            ("to ties, filter from by the first of two", 1 + _FILTERED),
            ("clear, filter to", 1 + _FILTERED),
            (
                "the same for the second",
                2 * (1 + _FILTERED),
            ),
        ),
        kumu=(
            ("search", 1),
            ("name begun", 3),
            ("Enter", 1),
            ("focus", 1),
            ("two steps", 1),
        ),
    ),
    "leaves": Job(
        what="record a leaving date, for the post and for one seat",
        ours=8,
        sheet=(
            ("to people", 1),
            ("find the name", 1 + 4 + 2),
            ("to the column", 3),
            ("Enter", 1),
            ("to seats", 1),
            ("find the name again", 1 + 4 + 2),
            ("to the column", 2),
            ("the date again, completed", 3),
            *_SAVED,
        ),
        kumu=(
            ("search, name begun, Enter", 6),
            ("its field", 1),
            ("the seat's line", 1),
            ("its field", 1),
            ("the date again", 10),
            ("save", 1),
        ),
    ),
    "merge": Job(
        what="merge two who are one, with a tie each",
        ours=2,
        sheet=(
            ("to people, sort by name to see the two", 4),
            ("copy what only one has", 4),
            ("delete the row", 3),
            ("replace the name everywhere: Ctrl+H, both names, all, close", 1 + 12 + 1 + 14 + 2),
            ("look for the tie that stands twice, and delete it", _FILTERED + 3),
            *_SAVED,
        ),
        kumu=None,
    ),
    "import": Job(
        what="import a sheet of 200 rows with five bad dates",
        ours=8,
        sheet=(
            ("open the file", 2),
            ("sort by the date, which brings text together", 4),
            ("five cells typed over, Enter", 5),
            ("select, copy", 2),
            ("to the other file, its last row", 4),
            ("paste", 1),
            ("mark names that stand twice", 4),
            *_SAVED,
        ),
        kumu=(
            ("open the file in a spreadsheet", 2),
            ("sort by the date, which brings text together", 4),
            ("five cells typed over, Enter", 5),
            ("name the columns as it wants them", 3),
            ("save", 1),
            ("the green button, Import, choose, save", 5),
        ),
    ),
    "due": Job(
        what="who is due this week",
        ours=1,
        sheet=(
            ("to people", 1),
            ("to the column", 3),
            ("filter: Alt+Down, F, this week", 4),
        ),
        kumu=None,
    ),
    "brief": Job(
        what="be briefed for a meeting of two",
        ours=12,
        sheet=(
            (
                "contacts, filtered by each",
                2 * (1 + _FILTERED),
            ),
            (
                "ties from and to each",
                4 * (1 + _FILTERED),
            ),
            (
                "promises by and to each",
                4 * (1 + _FILTERED),
            ),
        ),
        kumu=None,
    ),
    "cover": Job(
        what="agree who covers the links of a post",
        ours=14,
        sheet=(
            ("to ties, filter from by the holder", 1 + _FILTERED),
            ("to the column, cover begun, taken", 3 + 5),
            ("fill down", 3),
            ("clear, filter to by the holder", 1 + _FILTERED),
            ("the same again", 3 + 5 + 3),
            ("clear", 1),
            *_SAVED,
        ),
        kumu=None,
    ),
    "undo": Job(
        what="correct an import by undo, while the file is still open",
        ours=1,
        sheet=(("undo the marking, the paste", 2), *_SAVED),
        kumu=(
            ("select all, delete, yes", 3),
            ("settings, Trash, Destroy all, yes", 4),
            ("import the backup again", 5),
        ),
    ),
}


def rows(_folder: Path) -> Iterator[Row]:
    """Yield each job twice: beside a spreadsheet, and beside Kumu where that can do it."""
    for job in JOBS.values():
        yield Row(
            what=job.what,
            ours=job.ours,
            plain=job.in_a_spreadsheet,
            plain_way="a spreadsheet",
            ratio_at_most=AT_MOST,
            unit="keys",
        )
        kumu = job.in_kumu
        yield Row(
            what=job.what,
            ours=job.ours,
            plain=kumu,
            plain_way="Kumu" if kumu else "Kumu has nothing for it",
            ratio_at_most=AT_MOST if kumu and not job.missed else None,
            unit="keys",
            note=job.missed,
        )
