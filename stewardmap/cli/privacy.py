"""The privacy command: who is to be told or looked at again, and the papers that go with it."""

import argparse
import json

from stewardmap.analysis.rights.review import months_kept, to_review
from stewardmap.analysis.rights.told import not_told
from stewardmap.cli.done import say_done
from stewardmap.cli.opening import opened
from stewardmap.exchange.writers.privacy_papers import PrivacyPaper, write_privacy_paper
from stewardmap.operations.people_owed import first_recorded
from stewardmap.wording.lawful_basis import not_said
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed


def privacy_words(words: argparse.Namespace) -> None:
    """Print the lists, or write the notice or the draft impact assessment."""
    with opened(words.map, words.passphrase_file) as workspace:
        snapshot, since = workspace.snapshot(), first_recorded(workspace)
        encrypted = workspace.encrypted
    owed, again = not_told(snapshot, since), to_review(snapshot, since)
    out = words.notice or words.assessment
    if out is not None:
        which = PrivacyPaper.NOTICE if words.notice else PrivacyPaper.IMPACT
        write_privacy_paper(out, which, snapshot, encrypted=encrypted, not_told=len(owed))
        say_done(words, {"out": str(out)}, f"Wrote {out}.")
        return
    namer, gaps = Namer(snapshot), not_said(snapshot.card)
    if words.json:
        told = {
            "not_said": list(gaps),
            "not_told": [
                {"id": one.person, "name": namer.name("person", one.person), "overdue": one.overdue,
                 "by": one.by and one.by.isoformat()}
                for one in owed
            ],
            "months_kept": months_kept(snapshot),
            "to_review": [
                {"id": one.person, "name": namer.name("person", one.person),
                 "last": one.last and one.last.isoformat()}
                for one in again
            ],
        }  # fmt: skip
        print(json.dumps(told, ensure_ascii=False, indent=2))
        return
    lines = [f"The card does not say {listed(gaps)}."] if gaps else []
    lines += [f"Not told yet: {len(owed)}, of whom {sum(one.overdue for one in owed)} for over a month."]
    lines += [f"  {namer.person_at(one.person)}" for one in owed if one.overdue]
    lines += [f"Not confirmed or touched for {months_kept(snapshot)} months: {len(again)}."]
    lines += [f"  {namer.person_at(one.person)}" for one in again]
    print("\n".join(lines))
