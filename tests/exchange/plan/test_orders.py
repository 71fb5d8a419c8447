"""Tables written by hand come in one by one in any order; what a later one explains stops none of them."""

from collections import Counter
from collections.abc import Iterable, Mapping

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.writers.rows import Rows
from stewardmap.model.snapshot import Snapshot
from tests.exchange.tables import NOTHING, given, imported

BY_NAME = {
    "organisations": "name,sector,parent,successor\nEastport Council,council,,\n"
    "Harbour NHS Trust,health,NHS Region,\nQuay School,school,Eastport Council,\n"
    "Old Borough,council,,Eastport Council\n",
    "posts": "title,organisation,level,deputy of,reports to\n"
    "Deputy Director,Eastport Council,manager,Director,Chief Executive\nClerk,Quay School,,,\n",
    "people": "name,organisation,post,kind,planned end,email\n"
    "Ann Lee,Eastport Council,Director,permanent,,ann@x.example\nBo Rees,Harbour NHS Trust,Nurse,,2027,\n"
    "Ann Lee,Quay School,Governor,voluntary,,ann@x.example\nCy Jones,Eastport Council,Chief Executive,,,\n",
    "ties": "from,to,strength,kind,from post,belongs to,reported by,introduced by\n"
    "Ann Lee,Bo Rees,3,works with,,,,Cy Jones\nCy Jones,Bo Rees,4,advises,Chief Executive,,,\n"
    "Cy Jones,Dai Fox,2,,,post,Cy Jones,\nEastport Council,Harbour NHS Trust,2,,,,,\n"
    "Gil Hay (Quay School),Bo Rees,1,,,,,\n",
    "collaborations": "name,kind,purpose,review\nHealth Board,board,Hunger,2027\nSea Forum,,,\n",
    "memberships": "person,organisation,collaboration,role,seat for\n"
    "Ann Lee,Eastport Council,Health Board,Chair,\nBo Rees,,Sea Forum,,\n"
    ",Harbour NHS Trust,Health Board,member,nurses\nEve Moss,Quay School,Health Board,Secretary,\n",
    "connectors": "person,for,between,recognised,funder,funded until\n"
    "Bo Rees,Harbour NHS Trust,Eastport Council; Quay School,yes,Sea Fund,2027\n",
    "needs": "a,b,purpose,judged by\nHarbour NHS Trust,Quay School,Hunger,Ann Lee\n"
    "front line,Eastport Council,,\n",
    "contacts": "date,people,kind,note\n2026-11-01,Ann Lee; Bo Rees,coffee,good\n2026-10-01,Dai Fox,call,\n",
}
BY_ID = {
    "organisations": "id,name,sector,parent,successor\no1,Eastport Council,council,,\n"
    "o2,Harbour NHS Trust,health,o9,\no3,Quay School,school,o1,\no4,Old Borough,council,,o1\n",
    "posts": "id,title,organisation,level,deputy of,reports to\nq1,Director,o1,,,\n"
    "q2,Deputy Director,o1,manager,q1,q3\nq3,Chief Executive,o1,,,\nq4,Clerk,o3,,,\n",
    "people": "id,name,organisation,post,kind,planned end\np1,Ann Lee,o1,Director,permanent,\n"
    "p2,Ann Lee,o2,Nurse,,2027\np1,Ann Lee,o3,Governor,voluntary,\np3,Cy Jones,o1,Chief Executive,,\n",
    "ties": "from,to,strength,kind,from post,belongs to,reported by,introduced by\n"
    "p1,p2,3,works with,,,,p3\np3,p2,4,advises,q3,,,\np3,p4,2,,,post,p3,\n",
    "collaborations": "id,name,kind,purpose,review\nc1,Health Board,board,Hunger,2027\nc2,Sea Forum,,,\n",
    "memberships": "person,organisation,collaboration,role,seat for\np1,o1,c1,Chair,\np2,,c2,,\n"
    ",o2,c1,member,nurses\np5,o3,c1,Secretary,\n",
    "connectors": "person,for,between,recognised,funder,funded until\np2,o2,o1; o3,yes,o8,2027\n",
    "needs": "a,b,purpose,judged by\no2,o3,Hunger,Ann Lee\nfront line,o1,,\n",
    "contacts": "date,people,kind,note\n2026-11-01,p1; p2,coffee,good\n2026-10-01,p4,call,\n",
}
_FLIPPED = {"from": "to", "to": "from", "from post": "to post", "to post": "from post", "kind": "kind back"}
_FLIPPED |= {"kind back": "kind"}


def one_by_one(tables: Mapping[str, str], order: Iterable[str], on: Snapshot = NOTHING) -> Snapshot:
    """The map after each table was imported by itself, none of them with a problem."""
    for kind in order:
        on = imported(given(kind, tables[kind]), on=on)
    return on


def told(snapshot: Snapshot) -> Counter[tuple[object, ...]]:
    """What the map says, without the ids that hang on the order, and without their order."""
    rows = Rows(snapshot)
    found: Counter[tuple[object, ...]] = Counter()
    for kind in TableKind:
        if kind not in (TableKind.NETWORK, TableKind.TIE_KINDS, TableKind.READINGS):
            for cells in rows.of(kind):
                found[kind, *_plain(cells)] += 1
    return found


def _plain(cells: Mapping[str, str]) -> list[tuple[str, str]]:
    if "between" in cells and "from" in cells and cells["from"] > cells["to"]:
        cells = {_FLIPPED.get(header, header): text for header, text in cells.items()}
    kept = {
        header: text for header, text in cells.items() if text and header.split()[-1] not in ("id", "ref")
    }
    return sorted((header, "; ".join(sorted(text.split("; ")))) for header, text in kept.items())


@pytest.mark.parametrize("tables", [BY_NAME, BY_ID], ids=["by name", "by id"])
@settings(max_examples=15)
@drawn(st.data())
def test_any_order_comes_to_the_same_once_the_ties_have_met_the_posts(
    tables: Mapping[str, str], data: st.DataObject
) -> None:
    order = data.draw(st.permutations(list(tables)))
    there = one_by_one(tables, order)
    again = one_by_one(tables, ["ties"], there)
    assert told(again) == told(imported(*(given(kind, text) for kind, text in tables.items())))
    if order.index("ties") > max(order.index("posts"), order.index("people")):
        assert again.same_content(there)


def test_all_tables_at_once_and_one_by_one_differ_in_nothing_where_each_names_what_is_there() -> None:
    order = list(BY_NAME)
    assert one_by_one(BY_NAME, order).same_content(imported(*(given(kind, BY_NAME[kind]) for kind in order)))
