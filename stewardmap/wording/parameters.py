"""Why each number of the analysis is what it is, and which others a map may put in its place."""

from collections.abc import Iterable

from stewardmap.analysis.parameters import ALLOWED, DEFAULTS
from stewardmap.wording.labels import parameter_label
from stewardmap.wording.language import _

_WHY = {
    "theta_reach": "Any recorded tie may carry news from one person to another, however weak it is.",
    "theta_carry": (
        "A relation between organisations needs ties by which information is at least swapped. Which ties "
        "count changes the findings more than anything else here."
    ),
    "horizon_months": "A year leaves time to ask about renewal, to agree cover and to make introductions.",
    "asked_within_months": "What somebody said more than a year ago may no longer be so.",
    "colleagues_limit": (
        "Stewards record ties across organisations and seldom between colleagues, who mostly know each "
        "other. In a body of more than fifty that can no longer be presumed."
    ),
    "members_limit": "A group of up to a dozen talks round one table; in a larger one many never speak.",
    "quiet_after": (
        "The stronger a tie, the longer it lasts without contact. In 36,137 ties of recorded mail, 19 in a "
        "hundred were lost when the last word was three days old, and 74 when it was two to three months "
        "old; the months for each strength are ours."
    ),
    "weak_up_to": "Up to here people have met or swap information, and nothing more holds the tie.",
    "readings_differ_by": (
        "Two people seldom choose the very same rung. From two rungs apart it is worth talking about."
    ),
    "uncoordinated_from": (
        "Taken from the story of the 21 advisers whom one department sent to one authority; four is the "
        "smallest number that looks like it."
    ),
    "chairs_from": "From two on, one leaving would leave several collaborations without a chair at once.",
    "change_health_executive": (
        "A press figure of 2023 for NHS chief executives: 22 in a hundred posts changed hands in a year."
    ),
    "change_council_executive": (
        "A press figure of 2001 for council chief executives: 10 in a hundred posts changed hands in a year."
    ),
    "change_other": (
        "Measured on board seats of Irish companies, 11 in a hundred a year, for want of a figure for posts "
        "like these."
    ),
    "lost_after": (
        "Measured on 210 departures from open-source companies: was any tie left between the two "
        "organisations six months later? On other projects it came out 24 per cent too low."
    ),
    "in_touch_after": (
        "Two thirds of the time after which such a tie counts as quiet, so that nobody becomes quiet first."
    ),
    "confirmed_within_months": "After a year without a word from either side, a tie may have gone.",
    "in_touch_only_link": (
        "An only recorded link is lost more often than others, so those it rests on are due in half the time."
    ),
}


_PARTS = {
    "quiet_after": (
        "not rated",
        "strength 1",
        "strength 2",
        "strength 3",
        "strength 4",
        "strength 5",
    ),
    "in_touch_after": (
        "not rated",
        "strength 1",
        "strength 2",
        "strength 3",
        "strength 4",
        "strength 5",
    ),
    "lost_after": ("nobody else", "one colleague", "two colleagues", "more"),
}


def parameter_parts(name: str) -> tuple[str, ...]:
    """Return what each number of a parameter is for, where it has several."""
    return tuple(_(part) for part in _PARTS.get(name, ()))


def parameter_why(name: str) -> str:
    """Return why a parameter has its usual value, in a sentence or two, by its name."""
    return _(_WHY[name])


def value_in_words(value: object) -> str:
    """Return a parameter's value: a number, or numbers with semicolons between."""
    if isinstance(value, str) or not isinstance(value, Iterable):
        return f"{value:g}" if isinstance(value, int | float) else str(value)
    return "; ".join(value_in_words(one) for one in value)


def out_of_range(name: str) -> str:
    """Return what a map may keep for a parameter, to be said to whoever asked for something else."""
    allowed, default = ALLOWED[name], getattr(DEFAULTS, name)
    words = {"what": parameter_label(name), "least": allowed.least, "most": allowed.most}
    if isinstance(default, tuple):
        said = _("“{what}” takes {n} numbers from {least} to {most}, with semicolons between.")
        return said.format(n=len(default), **words)
    return _("“{what}” takes a whole number from {least} to {most}.").format(**words)


def carries_without_reaching() -> str:
    """Return why two thresholds do not go together."""
    return _("A tie that carries a relation also reaches: “{carry}” cannot be less than “{reach}”.").format(
        carry=parameter_label("theta_carry"), reach=parameter_label("theta_reach")
    )
