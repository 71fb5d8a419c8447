"""The map of a web page: the drawing, what finds and filters it, and everything on it as a table."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from xml.sax.saxutils import escape, quoteattr

from stewardmap.exchange.writers.paper.content import Figure, Paper
from stewardmap.exchange.writers.word_paper import plain
from stewardmap.picture.scene import LinkSort, Scene, Shape, Thing
from stewardmap.wording.labels import label
from stewardmap.wording.language import _
from stewardmap.wording.numbers import sentence

_COLOUR = re.compile(r'(?:(?<=fill=")|(?<=stroke="))#[0-9A-Fa-f]{6}(?=")')
_STRENGTHS = (0, 1, 2, 3, 4, 5)


def map_section(paper: Paper) -> tuple[str, str, str]:
    """Return what stands in the map's section, what its script reads, and the colours for light and dark."""
    figure = paper.picture
    if figure is None:
        return "", "", ""
    from stewardmap.render.svg import numbers_of

    numbers = numbers_of(figure.picture)
    drawing, colours = _drawing(figure)
    there = [(numbers[thing.subject], thing) for thing in figure.scene.things if thing.subject in numbers]
    things = [_thing(n, thing) for n, thing in there]
    known = {thing.subject for _n, thing in there}
    links: list[dict[str, object]] = [
        {
            "n": numbers.get(link.subject, -1), "a": numbers[link.first], "b": numbers[link.second],
            "s": link.strength or 0, "tie": link.sort in (LinkSort.TIE, LinkSort.RELATION),
        }
        for link in figure.scene.links
        if link.first in known and link.second in known
    ]  # fmt: skip
    given = json.dumps({"things": things, "links": links, "words": _words()}, ensure_ascii=False)
    shown = "".join(
        [
            *_tools(figure.scene, things),
            f'<p class="hint quiet" id="keys">{_text(_keys())}</p>',
            '<div class="beside">',
            _holder(drawing),
            f'<div id="about" role="region" aria-label={quoteattr(_("What is chosen"))}></div></div>',
            '<p id="said" role="status" class="quiet"></p>',
            f'<p class="quiet">{_text(figure.caption)}</p>',
            *_everything(things, links),
        ]
    )
    return shown, given.replace("<", "\\u003c"), colours


def _holder(drawing: str) -> str:
    named = f'role="group" aria-describedby="keys" aria-label={quoteattr(_("Map"))}'
    return f'<div class="map" id="map" tabindex="0" {named}>{drawing}</div>'


def _thing(number: int, thing: Thing) -> dict[str, object]:
    sector = sentence(label(thing.sector)) if thing.sector is not None else ""
    kind = _kinds()[thing.shape]
    return {"n": number, "name": plain(thing.name), "kind": kind, "sector": sector, "group": sector or kind}


def _kinds() -> dict[Shape, str]:
    return {
        Shape.PERSON: _("Person"),
        Shape.ORGANISATION: _("Organisation"),
        Shape.COLLABORATION: _("Collaboration"),
        Shape.VACANT: _("Vacant post"),
        Shape.LEFT: _("Person who left"),
    }


def _words() -> dict[str, str]:
    return {
        "nothing": _("Nothing is chosen"),
        "links": _("{n} linked with it here"),
        "shown": _("{n} of {m} are shown"),
        "none": _("Nothing here is called “{name}”"),
    }


def _keys() -> str:
    return _(
        "Choose something on the map, find it by name or take it from the table. With the map in focus: "
        "arrow keys move it, + and − zoom, 0 shows all of it, Esc chooses nothing."
    )


def _drawing(figure: Figure) -> tuple[str, str]:
    """Return the drawing with its colours as variables, and those variables for light, dark and print."""
    from stewardmap.picture.compose import compose
    from stewardmap.picture.theme import DARK
    from stewardmap.render.measure import QtMeasurer
    from stewardmap.render.svg import to_svg

    light = to_svg(figure.picture, marked=True)
    dark_frame = replace(figure.picture.frame, theme=DARK)
    dark = to_svg(compose(figure.scene, dark_frame, QtMeasurer()), marked=True)
    rules = re.search(r"<style>(.*?)</style>", light, re.DOTALL)
    faces = rules.group(1) if rules else ""
    light, dark = (re.sub(r"<style>.*?</style>", "", one, count=1, flags=re.DOTALL) for one in (light, dark))
    light = re.sub(r'^<svg xmlns="[^"]*" width="[^"]*" height="[^"]*"', "<svg", light.lstrip())
    ours, theirs = _COLOUR.findall(light), _COLOUR.findall(dark)
    if len(ours) != len(theirs):  # a name found another place: then the map stays light
        theirs = ours
    names = {pair: f"--c{n}" for n, pair in enumerate(dict.fromkeys(zip(ours, theirs, strict=True)))}
    pairs = iter(zip(ours, theirs, strict=True))
    drawing = _COLOUR.sub(lambda _found: f"var({names[next(pairs)]})", light)
    by_light = "".join(f"{name}:{pair[0]};" for pair, name in names.items())
    by_dark = "".join(f"{name}:{pair[1]};" for pair, name in names.items())
    return drawing, (
        f"{faces}\n:root{{{by_light}}}\n@media (prefers-color-scheme: dark){{:root{{{by_dark}}}}}\n"
        f"@media print{{:root{{{by_light}}}}}\n"
    )


def _tools(scene: Scene, things: list[dict[str, object]]) -> Iterator[str]:
    yield '<div class="tools" role="group" aria-label=' + quoteattr(_("Find and filter")) + ">"
    yield f'<label>{_text(_("Find"))} <input type="search" id="find" list="names" autocomplete="off"></label>'
    names = sorted({str(one["name"]) for one in things}, key=str.casefold)
    yield f'<datalist id="names">{"".join(f"<option value={quoteattr(name)}>" for name in names)}</datalist>'
    rated = any(link.strength for link in scene.links)
    yield f'<label{"" if rated else " hidden"}>{_text(_("Ties from strength"))} <select id="strength">'
    yield "".join(f'<option value="{n}">{_text(_("any") if not n else str(n))}</option>' for n in _STRENGTHS)
    yield "</select></label>"
    yield f'<button type="button" id="nearer">{_text(_("Zoom in"))}</button>'
    yield f'<button type="button" id="farther">{_text(_("Zoom out"))}</button>'
    yield f'<button type="button" id="all">{_text(_("Show all"))}</button>'
    yield f'<fieldset id="sectors"><legend>{_text(_("Show"))}</legend>'
    for group in sorted({str(one["group"]) for one in things}):
        yield f'<label><input type="checkbox" checked value={quoteattr(group)}>{_text(group)}</label>'
    yield "</fieldset></div>"


def _everything(things: list[dict[str, object]], links: list[dict[str, object]]) -> Iterator[str]:
    """Yield a table of all that is drawn, for whoever would rather read than look."""
    named = quoteattr(_("Everything on the map"))
    heads = "".join(
        f'<th scope="col">{_text(one)}</th>' for one in (_("Name"), _("Kind"), _("Sector"), _("Links"))
    )
    yield f"<h3>{_text(_('Everything on the map'))}</h3>"
    yield f'<div class="wide" id="everything" tabindex="0" role="group" aria-label={named}>'
    yield f"<table aria-label={named}><thead><tr>{heads}</tr></thead><tbody>"
    for one in sorted(things, key=lambda one: str(one["name"]).casefold()):
        count = sum(one["n"] in (link["a"], link["b"]) for link in links)
        name = f'<button type="button" class="name" value="{one["n"]}">{_text(str(one["name"]))}</button>'
        cells = (name, _text(str(one["kind"])), _text(str(one["sector"])), str(count))
        yield f'<tr id="row-{one["n"]}">{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>'
    yield "</tbody></table></div>"


def _text(words: str) -> str:
    return escape(plain(words))
