"""Sentences for what waits until a post is filled."""

from collections.abc import Callable, Mapping

from stewardmap.analysis.rehearsals.fact import Fact, Open
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed, opening
from stewardmap.wording.rehearsals.losses import need_in_words, pair_in_words, relation_on_one


def wait_in_words(fact: Fact, namer: Namer) -> str:
    """Return what is attended by nobody meanwhile as a sentence."""
    return _SAID[Open(fact.kind)](fact, namer)


def _need(fact: Fact, namer: Namer) -> str:
    said = _("The link between {sides}{needed} would be attended by nobody until the post is filled.")
    return said.format(**need_in_words(fact, namer))


def _relation(fact: Fact, namer: Namer) -> str:
    said = _("What {a} and {b} do together would be attended by nobody until the post is filled{since}.")
    return said.format(**pair_in_words(fact, namer))


def _on_one(fact: Fact, namer: Namer) -> str:
    return _("Meanwhile, {rest}").format(rest=relation_on_one(fact, namer))


def _people(fact: Fact, namer: Namer) -> str:
    names = [namer.of(subject) for subject in fact.subjects]
    return ngettext(
        "The only recorded link of {n} person would be unattended: {names}.",
        "The only recorded links of {n} people would be unattended: {names}.",
        len(names),
    ).format(n=opening(len(names)).lower(), names=listed(names))


def _tie(fact: Fact, namer: Namer) -> str:
    posts = listed([namer.of(post) for post in fact.named["posts"]])
    others = [namer.of(one) for one in fact.named["others"]]
    if not others:
        return _("The link between {posts} would be unattended.").format(posts=posts)
    said = _("The link of {posts} with {others} would be unattended.")
    return said.format(posts=posts, others=listed(others))


_SAID: Mapping[Open, Callable[[Fact, Namer], str]] = {
    Open.NEED: _need,
    Open.RELATION: _relation,
    Open.RELATION_ON_ONE: _on_one,
    Open.PERSON: _people,
    Open.TIE: _tie,
}
