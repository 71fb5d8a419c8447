"""The rules, one subject a file; importing this registers them all.

To add one: a name in `finding.Rule`, a file here with a function under `@rule`, its line below, and its
sentence under `wording/phrases`.
"""

from stewardmap.analysis.rules import cut_person, needs, one_recorded_link, what_holds

__all__ = ["cut_person", "needs", "one_recorded_link", "what_holds"]
