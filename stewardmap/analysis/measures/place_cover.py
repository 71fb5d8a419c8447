"""On how few people half of all recorded links rest."""

import heapq

from stewardmap.analysis.measures.measured_graph import MeasuredGraph


def place_cover(graph: MeasuredGraph) -> int | None:
    """Return how many people, taken one by one, together have at least half of the recorded ties.

    The next is always who has most of the ties that are left, then the smaller id; so this is an upper
    bound: half of the recorded links rest on at most so many people. None without ties. Cost is O(m log n).
    Source: after Avelino et al. (2016), doi:10.1109/ICPC.2016.7503718.
    """
    contacts: list[set[int]] = [set() for _ in graph.people]
    for a, b in graph.ties:
        contacts[a].add(b)
        contacts[b].add(a)
    total = left = len(graph.ties)
    waiting = [(-len(there), node) for node, there in enumerate(contacts) if there]
    heapq.heapify(waiting)
    taken = 0
    while left * 2 > total:
        most, node = heapq.heappop(waiting)
        if -most != len(contacts[node]):
            heapq.heappush(waiting, (-len(contacts[node]), node))
            continue
        taken += 1
        left += most
        for other in contacts[node]:
            contacts[other].discard(node)
        contacts[node] = set()
    return taken if total else None
