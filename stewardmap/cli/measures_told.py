"""Measures as JSON by the contract: a dictionary for the map, one for each person, and one for each tie."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from stewardmap.analysis.measures.brokerage import Brokerage
from stewardmap.analysis.measures.degrees import degree_at_alpha
from stewardmap.analysis.measures.ei_index import EIIndex, OutAndIn
from stewardmap.analysis.measures.key_sets import KeySet
from stewardmap.analysis.measures.main_posts import Grouping, main_organisation
from stewardmap.analysis.measures.measured import Measured
from stewardmap.analysis.measures.tie_measures import TieMeasure
from stewardmap.analysis.measures.two_mode import TwoMode, TwoModeGraph
from stewardmap.cli.printed import ref_of
from stewardmap.model.ids import Id
from stewardmap.wording.namer import Namer

Told = dict[str, Any]


def whole(found: Measured, namer: Namer) -> Told:
    """Return everything measured."""
    told = {
        "asked": _asked(found, namer),
        "map": _map(found, namer),
        "people": [person(found, at, namer) for at in range(found.graph.n)],
        "ties": [_tie(one, found, namer) for one in found.ties],
    }
    return rounded(told)  # type: ignore[no-any-return]


def rounded(value: Any) -> Any:
    """Return the same with numbers to ten places, so that noise of the last digits is not told."""
    if isinstance(value, float):
        return round(value, 10) + 0.0
    if isinstance(value, Mapping):
        return {key: rounded(one) for key, one in value.items()}
    return [rounded(one) for one in value] if isinstance(value, list) else value


def called(kind: str, record: Id, namer: Namer) -> Told:
    """Return the id of something, what it is called, and the id that came with an import."""
    return {
        "id": record,
        "name": namer.name(kind, record),
        "ref": ref_of(kind, record, namer.snapshot),
    }


def _asked(found: Measured, namer: Namer) -> Told:
    asked, chosen = found.asked, found.asked.parameters
    return {
        "on": namer.snapshot.on.isoformat(),
        "view": asked.view,
        "theta": chosen.theta_reach,
        "theta_ignored": found.theta_ignored,
        "without_keeper": chosen.without_keeper,
        "valued": asked.valued,
        "directed": asked.directed,
        "weight": asked.weight,
        "alpha": asked.alpha,
        "ties_left_out": found.graph.left_out,
    }


def _map(found: Measured, namer: Namer) -> Told:
    numbers = asdict(found.whole)
    centralisation = {
        "degree": numbers.pop("degree_centralisation"),
        "betweenness": numbers.pop("betweenness_centralisation"),
        "closeness": numbers.pop("closeness_centralisation"),
    }
    inward, outward = numbers.pop("in_centralisation"), numbers.pop("out_centralisation")
    if found.asked.directed:
        centralisation |= {"in": inward, "out": outward}
    readings = found.readings
    return {
        **numbers,
        "centralisation": centralisation,
        "blocks": sorted(map(len, found.blocks.blocks), reverse=True),
        "local_bridges": sum(one.local_bridge for one in found.ties),
        "no_organisation": found.groups[Grouping.ORGANISATION].count(None),
        "e_i": {by.value: _e_i(found.ei[by], by, namer) for by in Grouping},
        "gaps": {
            "sectors": [{"a": a, "b": b, "ties": ties} for (a, b), ties in found.gaps.sectors.items()],
            "levels": [{"a": a, "b": b, "ties": ties} for (a, b), ties in found.gaps.levels.items()],
        },
        "readings": {
            "both_sides": len(readings.both),
            "one_side": readings.one_side,
            "yes_and_no": readings.yes_and_no,
            "mean_apart": readings.mean_apart,
        },
    }


def _e_i(found: EIIndex, by: Grouping, namer: Namer) -> Told:
    def group(key: str) -> Told:
        return called("organisation", Id(key), namer) if by is Grouping.ORGANISATION else {"sector": key}

    groups = [{**group(key), **_out_and_in(one)} for key, one in found.groups.items()]
    return {**_out_and_in(found.whole), "groups": groups}


def _out_and_in(one: OutAndIn) -> Told:
    return {"external": one.external, "internal": one.internal, "index": one.index}


def organisation_of(person_id: Id, namer: Namer) -> str | None:
    """Return the name of the organisation of somebody's main post."""
    body = main_organisation(namer.snapshot, person_id)
    return None if body is None else namer.name("organisation", body)


def person(found: Measured, at: int, namer: Namer) -> Told:
    """Return every measure of one person."""
    person_id = found.graph.people[at]
    ei = found.ei[Grouping.ORGANISATION].people[at]
    return {
        **called("person", person_id, namer),
        "organisation": organisation_of(person_id, namer),
        **_degrees(found, at),
        "betweenness": found.betweenness[at],
        "betweenness_share": found.betweenness_share[at],
        "closeness": found.nearness.closeness[at],
        "harmonic": found.nearness.harmonic[at],
        **({"closeness_in": found.nearness.closeness_in[at]} if found.asked.directed else {}),
        "constraint": found.holes.constraint[at],
        "effective_size": found.holes.effective_size[at],
        "efficiency": found.holes.efficiency[at],
        **_leaving(found, at, namer),
        "df_after": found.df_after[at],
        **_brokerage(found, at),
        "e_i": None if ei is None else ei.index,
        "load": {
            "organisations": len(found.load[at].organisations),
            "collaborations": len(found.load[at].collaborations),
            "total": found.load[at].total,
        },
    }


def _degrees(found: Measured, at: int) -> Told:
    of, alpha = found.degrees, found.asked.alpha

    def degree(count: Sequence[int], strength: Sequence[float]) -> float:
        return count[at] if alpha is None else degree_at_alpha(count[at], strength[at], alpha)

    told: Told = {"degree": degree(of.total, of.strength), "strength": of.strength[at]}
    if found.asked.directed:
        told |= {
            "in_degree": degree(of.into, of.strength_in),
            "out_degree": degree(of.out, of.strength_out),
            "in_strength": of.strength_in[at],
            "out_strength": of.strength_out[at],
        }
    return told


def _leaving(found: Measured, at: int, namer: Namer) -> Told:
    left = found.leavings
    return {
        "cut_person": at in left.structure.below,
        "cut_off": [called("person", found.graph.people[one], namer) for one in left.parted(at)],
        "groups_after": left.groups_after[at],
        "largest_after": left.largest_after[at],
        "f_after": left.f_after[at],
    }


def _brokerage(found: Measured, at: int) -> Told:
    """Over ordered pairs; without direction, beside it each pair once."""
    told: Told = {"brokerage": asdict(found.brokerage[Grouping.ORGANISATION][at])}
    told["brokerage_by_sector"] = asdict(found.brokerage[Grouping.SECTOR][at])
    if not found.asked.directed:
        told["between"] = between(found.brokerage[Grouping.ORGANISATION][at])
    return told


def between(one: Brokerage) -> Told:
    """Return brokerage on a map without direction, each pair once."""
    within, others, across, three = one.halved
    return {"within": within, "two_of_another": others, "across": across, "three": three}


def _tie(one: TieMeasure, found: Measured, namer: Namer) -> Told:
    a, b = (found.graph.people[end] for end in one.ends)
    return {
        "id": one.tie,
        "ref": ref_of("tie", one.tie, namer.snapshot),
        "a": a,
        "b": b,
        "shared_contacts": one.shared,
        "overlap": one.overlap,
        "local_bridge": one.local_bridge,
        "span": one.span,
    }


def key_set(one: KeySet | None, namer: Namer) -> Told | None:
    """Return a key set."""
    if one is None:
        return None
    people = [called("person", person_id, namer) for person_id in one.people]
    told = {"people": people, "after": one.after, "exact": one.exact}
    return rounded(told)  # type: ignore[no-any-return]


def two_modes(graph: TwoModeGraph, found: TwoMode, connectivity: int | None, namer: Namer) -> Told:
    """Return the measures of people and collaborations."""
    left, near = found.leavings, found.nearness
    people = range(len(graph.people))
    collaborations = range(len(graph.people), graph.graph.n)
    cells = len(people) * len(collaborations)
    told = {
        "asked": {"on": namer.snapshot.on.isoformat(), "two_mode": True},
        "map": {
            "people": len(people),
            "collaborations": len(collaborations),
            "ties": len(graph.graph.ties),
            "groups": len(left.structure.groups),
            "isolates": found.degree.count(0),
            "density": len(graph.graph.ties) / cells if cells else None,
            "f": left.f,
            "df": near.df,
            "cut_people": sum(node in people for node in left.structure.cut),
            "cut_collaborations": sum(node in collaborations for node in left.structure.cut),
            "bridges": len(left.structure.bridges),
            "diameter": near.longest,
            "mean_distance": near.mean,
            "vertex_connectivity": connectivity,
        },
        "people": [_two_mode_node("person", graph, found, at, namer) for at in people],
        "collaborations": [_two_mode_node("collaboration", graph, found, at, namer) for at in collaborations],
    }
    return rounded(told)  # type: ignore[no-any-return]


def _two_mode_node(kind: str, graph: TwoModeGraph, found: TwoMode, at: int, namer: Namer) -> Told:
    record, left = graph.graph.people[at], found.leavings
    count = len(graph.people)
    parted = [
        called("person" if one < count else "collaboration", graph.graph.people[one], namer)
        for one in left.parted(at)
    ]
    return {
        **called(kind, record, namer),
        **({"organisation": organisation_of(record, namer)} if kind == "person" else {}),
        "degree": found.degree[at],
        "degree_share": found.degree_share[at],
        "betweenness": found.betweenness[at],
        "betweenness_share": found.betweenness_share[at],
        "closeness": found.closeness[at],
        f"cut_{kind}": at in left.structure.below,
        "cut_off": parted,
        "groups_after": left.groups_after[at],
        "largest_after": left.largest_after[at],
        "f_after": left.f_after[at],
    }
