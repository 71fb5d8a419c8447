"""The page as plain text."""

from collections.abc import Iterator

from stewardmap.exchange.writers.brief.content import Brief


def as_text(brief: Brief) -> str:
    """Return the page as lines of text."""
    return "\n".join(_lines(brief))


def _lines(brief: Brief) -> Iterator[str]:
    yield brief.title
    yield brief.marking
    for group in brief.groups:
        yield ""
        yield f"{group.heading} ({group.second})" if group.second else group.heading
        for line in (*group.lines, *([group.more] if group.more else [])):
            yield f"- {line}"
