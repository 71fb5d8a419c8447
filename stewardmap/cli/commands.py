"""What each command does; the heavy rooms are imported by the command that needs them."""

import argparse
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from stewardmap.cli.bar import bar
from stewardmap.cli.copies import log_copies
from stewardmap.cli.done import say_done
from stewardmap.cli.exit_codes import WrongWordsError
from stewardmap.cli.opening import new_passphrase, opened

if TYPE_CHECKING:
    from stewardmap.model.snapshot import Snapshot

Words = argparse.Namespace


def _one_of(out: Path, formats: Mapping[str, str]) -> None:
    """Refuse a name that asks for a format this command does not write."""
    if out.suffix.lower() not in formats and not ("" in formats and out.is_dir()):
        known = ", ".join(f"{what} ({ending})" if ending else what for ending, what in formats.items())
        raise WrongWordsError(f"{out.name}: this command writes {known}.")


def _looked_at(words: Words) -> "Snapshot":
    """The map on the day that the words name, today where they name none, without those restricted."""
    with opened(words.map, words.passphrase_file) as workspace:
        return workspace.snapshot(words.at).unrestricted


def new(words: Words) -> None:
    """Make a map with its card."""
    from stewardmap.model.records import Card, Place
    from stewardmap.operations.workspace import Workspace

    passphrase = new_passphrase(plain=words.plain, file=words.passphrase_file)
    title = words.title or words.map.stem
    place = Place(name=words.place) if words.place.strip() else None
    card = Card(
        title=title, purpose=words.purpose, place_id=place.id if place else None,
        controller=words.controller, basis=words.basis, retention=words.retention,
        requests_to=words.requests_to,
    )  # fmt: skip
    Workspace.create(words.map, passphrase, card, *([place] if place else ())).close()
    say_done(words, {"map": str(words.map), "encrypted": not words.plain}, f"Made {words.map}.")


def sample(words: Words) -> None:
    """Make the sample map."""
    from stewardmap.operations.sample import sample_workspace
    from stewardmap.wording.summary import summary

    with sample_workspace(words.map) as workspace:
        counts = summary(workspace.snapshot())
    say_done(words, {"map": str(words.map), "counts": counts}, f"Made {words.map}: {counts}.")


def findings(words: Words) -> None:
    """Print what stands out; as JSON also whether each depends on our settings, which takes longer."""
    from stewardmap.analysis.findings import find
    from stewardmap.analysis.robustness import robustness, with_robustness
    from stewardmap.cli import printed
    from stewardmap.wording.namer import Namer

    snapshot = _looked_at(words)
    chosen = printed.parameters(words, snapshot)
    with bar() as progress:
        found = find(snapshot, chosen, progress)
        if words.json:
            robust = robustness(snapshot, chosen, [one.key for one in found], progress)
            found = with_robustness(found, robust)
    namer = Namer(snapshot)
    if words.json:
        print(json.dumps([printed.finding(one, namer) for one in found], ensure_ascii=False, indent=2))
    else:
        print(printed.findings_as_text(found, namer))


def measures(words: Words) -> None:
    """Print every measure of the map and of its people."""
    from stewardmap.cli.measuring import measures_words

    with opened(words.map, words.passphrase_file, must_save=False) as workspace:
        measures_words(words, workspace)


def relations(words: Words) -> None:
    """Print pairs of organisations."""
    from stewardmap.cli.relating import relations_words

    relations_words(words, _looked_at(words))


def rehearse(words: Words) -> None:
    """Print what would be lost, what holds and what to do first."""
    from stewardmap.cli.rehearsing import rehearse_words

    with opened(words.map, words.passphrase_file) as workspace:
        rehearse_words(words, workspace)


def picture(words: Words) -> None:
    """Draw the map to a file."""
    _one_of(words.out, {".svg": "a drawing", ".png": "a picture", ".pdf": "a page"})
    from stewardmap.analysis.findings import find
    from stewardmap.cli import printed, showing
    from stewardmap.exchange.writers.map_picture import write_map

    with opened(words.map, words.passphrase_file, must_save=False) as workspace:
        snapshot = workspace.snapshot(words.at).unrestricted
        part, focus = showing.part(words, snapshot), showing.focus(words, snapshot)
        order, centre = showing.arrangement(words, snapshot)
        with bar() as progress:
            found = find(snapshot, printed.parameters(words, snapshot), progress)
            copy = write_map(
                words.out, snapshot, found, page=words.page, naming=words.level,
                kind=showing.kind(words), part=part, focus=focus, arrangement=order, centre=centre,
                progress=progress,
            )  # fmt: skip
        log_copies(workspace, copy)
    say_done(words, {"out": str(words.out)}, f"Drew {words.out}.")


def paper(words: Words) -> None:
    """Write the board paper."""
    _one_of(words.out, {
        ".pdf": "a paper", ".docx": "a Word paper", ".pptx": "slides", ".html": "a web page",
        ".xlsx": "a workbook",
    })  # fmt: skip
    from stewardmap.cli.papering import paper_words

    with opened(words.map, words.passphrase_file, must_save=False) as workspace:
        paper_words(words, workspace)


def export(words: Words) -> None:
    """Write every table, or the network of people and organisations for another tool."""
    _one_of(words.out, {
        "": "a folder of CSV tables", ".xlsx": "a workbook", ".graphml": "a network", ".gexf": "a network",
        ".json": "a network",
    })  # fmt: skip
    from stewardmap.exchange.writers.map_tables import write_map_tables

    with opened(words.map, words.passphrase_file, must_save=False) as workspace:
        log_copies(workspace, write_map_tables(words.out, workspace.snapshot(), words.level))
    say_done(words, {"out": str(words.out)}, f"Wrote {words.out}.")


def bring_in(words: Words) -> None:
    """Import tables."""
    from stewardmap.cli.importing import import_tables

    import_tables(words)


def introductions(words: Words) -> None:
    """Print who might meet whom."""
    from stewardmap.cli.introducing import introduce

    introduce(words, _looked_at(words))


def losses(words: Words) -> None:
    """Print what the whole map may lose in a year, by borrowed figures."""
    from stewardmap.cli.losing import losses_words

    losses_words(words, _looked_at(words))


def compare(words: Words) -> None:
    """Print what changed between two days, or since an earlier copy."""
    if words.csv is not None:
        _one_of(words.csv, {".csv": "a table"})
    from stewardmap.cli.comparing import compare_words

    compare_words(words)


def trends(words: Words) -> None:
    """Print where the map is heading."""
    from stewardmap.cli.trending import trends_words

    trends_words(words, _looked_at(words))


def brief(words: Words) -> None:
    """Print or write one page before a meeting."""
    from stewardmap.cli.briefing import brief_words, parted

    parted(words.names)
    with opened(words.map, words.passphrase_file, must_save=False) as workspace:
        brief_words(words, workspace)


def confirm(words: Words) -> None:
    """Write forms for people to confirm their own ties, or read their answers."""
    from stewardmap.cli.confirming import confirm_words

    confirm_words(words)


def access(words: Words) -> None:
    """Write everything that is held about one person."""
    _one_of(words.out, {".pdf": "PDF", ".json": "JSON"})
    from stewardmap.cli.accessing import access_words

    access_words(words)


def forget(words: Words) -> None:
    """Forget one person."""
    from stewardmap.cli.forgetting import forget_words

    forget_words(words)


def privacy(words: Words) -> None:
    """Print who is to be told or looked at again, or write the papers that go with it."""
    for out in filter(None, (words.notice, words.assessment)):
        _one_of(out, {".docx": "a Word paper", ".txt": "plain text"})
    from stewardmap.cli.privacy import privacy_words

    privacy_words(words)


def settings(words: Words) -> None:
    """Print or change the numbers behind the findings."""
    from stewardmap.cli.settings import settings as print_or_change

    print_or_change(words)


def check(words: Words) -> None:
    """Say whether a map is whole."""
    from stewardmap.cli.backing_up import check_words

    check_words(words)


def backups(words: Words) -> None:
    """List backups, or go back to one."""
    from stewardmap.cli.backing_up import backups_words

    backups_words(words)


def passphrase(words: Words) -> None:
    """Change what opens a map."""
    from stewardmap.cli.keying import passphrase_words

    passphrase_words(words)


DOING: dict[str, Callable[[Words], None]] = {
    "new": new,
    "sample": sample,
    "import": bring_in,
    "findings": findings,
    "measures": measures,
    "relations": relations,
    "introductions": introductions,
    "losses": losses,
    "compare": compare,
    "trends": trends,
    "brief": brief,
    "confirm": confirm,
    "access": access,
    "forget": forget,
    "privacy": privacy,
    "settings": settings,
    "rehearse": rehearse,
    "map": picture,
    "paper": paper,
    "export": export,
    "check": check,
    "backups": backups,
    "passphrase": passphrase,
}
