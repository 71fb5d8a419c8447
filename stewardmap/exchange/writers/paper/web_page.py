"""A paper as one web page that needs no network: its map can be searched, zoomed and filtered."""

import base64
import hashlib
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from stewardmap.exchange.writers.paper.content import (
    Block,
    Chapter,
    Group,
    Heading,
    Listed,
    Paper,
    Part,
    Said,
    Sheet,
    Table,
)
from stewardmap.exchange.writers.paper.web_map import map_section
from stewardmap.exchange.writers.word_paper import plain
from stewardmap.paths import resource
from stewardmap.wording.language import _


def to_html(paper: Paper) -> bytes:
    """Return a paper as HTML. Nothing in it may load anything: its policy lets only its own script run."""
    style = resource("paper", "page.css").read_text(encoding="utf-8")
    shown, data, colours = map_section(paper) if paper.picture is not None else ("", "", "")
    style += colours
    script = resource("paper", "page.js").read_text(encoding="utf-8") if data else ""
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{paper.language}-{paper.region}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(style, script)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f'<meta name="author" content={quoteattr(paper.author)}>',
        f'<meta name="description" content={quoteattr(plain(paper.marking))}>',
        f"<title>{_text(paper.title)}</title>",
        f"<style>{style}</style>",
        "</head>",
        "<body>",
        f'<a class="skip" href="#content">{_text(_("Go to the content"))}</a>',
        *_header(paper),
        '<main id="content">',
        *_main(paper, shown),
        "</main>",
        f'<footer><p class="quiet">{_text(paper.footer)}</p></footer>',
        *(
            [f'<script type="application/json" id="given">{data}</script>', f"<script>{script}</script>"]
            if data
            else []
        ),
        "</body>",
        "</html>\n",
    ]
    return "\n".join(lines).encode()


def _header(paper: Paper) -> Iterator[str]:
    yield "<header>"
    yield f"<h1>{_text(paper.title)}</h1><p>{_text(paper.dateline)}</p>"
    yield f'<p class="marking">{_text(paper.marking)}</p>'
    yield '<dl class="facts">'
    yield from (f"<dt>{_text(name)}</dt><dd>{_text(said)}</dd>" for name, said in paper.facts)
    yield "</dl>"
    yield f"<nav aria-label={quoteattr(_('Contents'))}><ul>"
    yield from (f'<li><a href="#part-{n}">{_text(name)}</a></li>' for n, name in enumerate(_names(paper)))
    yield "</ul></nav></header>"


def _names(paper: Paper) -> list[str]:
    """What stands in the contents, in the page's order."""
    before = [part.heading for part in paper.parts if part.chapter is Chapter.SUMMARY]
    after = [part.heading for part in paper.parts if part.chapter is not Chapter.SUMMARY]
    drawn = [_("The map")] if paper.picture is not None else []
    return [*before, *drawn, *after, *(_all_of(sheet) for sheet in paper.sheets)]


def _all_of(sheet: Sheet) -> str:
    return _("All: {what}").format(what=sheet.name.lower())


def _main(paper: Paper, shown: str) -> Iterator[str]:
    if paper.kindly:
        yield f"<p>{_text(paper.kindly)}</p>"
    summary = [part for part in paper.parts if part.chapter is Chapter.SUMMARY]
    rest = [part for part in paper.parts if part.chapter is not Chapter.SUMMARY]
    number = 0
    for part in summary:
        yield from _part(part, number)
        number += 1
    if shown:
        yield _section(_("The map"), shown, number)
        number += 1
    for part in rest:
        yield from _part(part, number)
        number += 1
    for sheet in paper.sheets:
        rows = table(sheet.headers, sheet.rows, sheet.name)
        body = f"<details><summary>{_text(_rows(sheet))}</summary>{rows}</details>"
        yield _section(_all_of(sheet), body, number)
        number += 1


def _rows(sheet: Sheet) -> str:
    return _("Show {n} rows").format(n=f"{len(sheet.rows):,}")


def _section(heading: str, body: str, number: int) -> str:
    named = f'id="part-{number}" aria-labelledby="head-{number}"'
    return f'<section {named}><h2 id="head-{number}">{_text(heading)}</h2>{body}</section>'


def _part(part: Part, number: int) -> Iterator[str]:
    yield _section(part.heading, "".join(_block(block, part) for block in part.blocks), number)


def _block(block: Block, part: Part) -> str:
    match block:
        case Said():
            return f"<p{' class=quiet' if block.quiet else ''}>{_text(block.text)}</p>"
        case Heading():
            return f"<h3>{_text(block.text)}</h3>"
        case Listed():
            kind = "ol" if block.numbered else "ul"
            asked = ' class="asked"' if part.chapter is Chapter.SUMMARY else ""
            return f"<{kind}{asked}>{''.join(f'<li>{_text(line)}</li>' for line in block.lines)}</{kind}>"
        case Group():
            return _group(block)
        case Table():
            return table(block.headers, block.rows, part.heading)


def _group(group: Group) -> str:
    note = f' <span class="quiet">({_text(group.note)})</span>' if group.note else ""
    found = [f"<h3>{_text(group.heading)}{note}</h3>"] if group.heading else []
    for item in group.items:
        under = "".join(
            f'<p class="under">{" ".join(f"<b>{_text(name)}</b> {_text(said)}" for name, said in line)}</p>'
            for line in item.lines
        )
        mark = f'<span class="mark" aria-hidden="true">{_text(group.mark)}</span>'
        found.append(f'<div class="finding">{mark}<p>{_text(item.sentence)}</p>{under}</div>')
    return "".join(found)


def table(headers: tuple[str, ...], rows: tuple[tuple[str, ...], ...], caption: str) -> str:
    """Return a table with its header, in a box that scrolls by keys where it is too wide."""
    head = "".join(f'<th scope="col">{_text(one)}</th>' for one in headers)
    body = "".join(f"<tr>{''.join(f'<td>{_text(cell)}</td>' for cell in row)}</tr>" for row in rows)
    named = quoteattr(plain(caption))
    return (
        f'<div class="wide" tabindex="0" role="group" aria-label={named}><table aria-label={named}>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _text(words: str) -> str:
    return escape(plain(words))


def _policy(style: str, script: str) -> str:
    kept = "default-src 'none'; font-src data:; base-uri 'none'; form-action 'none'"
    return f"{kept}; style-src {_hash(style)}; script-src {_hash(script)}"


def _hash(inline: str) -> str:
    digest = hashlib.sha256(inline.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'" if inline else "'none'"
