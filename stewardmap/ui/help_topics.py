"""What help there is: short texts that come with the program, one file for each topic."""

from dataclasses import dataclass

from stewardmap.paths import resource

_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Topic:
    """One text, in Markdown: `name` is that of its file without its number, its first line is its title."""

    name: str
    title: str
    text: str


def topics() -> tuple[Topic, ...]:
    """Return the topics in their order."""
    return tuple(
        _topic(path.stem.partition("-")[2], path.read_text(encoding="utf-8"))
        for path in sorted(resource("help", _LANGUAGE).glob("*.md"))
    )


def _topic(name: str, text: str) -> Topic:
    return Topic(name, text.partition("\n")[0].removeprefix("# "), text)
