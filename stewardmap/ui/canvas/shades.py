"""Faint copies of primitives, their colours blended with the canvas beforehand."""

from collections.abc import Iterable
from dataclasses import fields, replace
from functools import lru_cache
from typing import Any

from stewardmap.picture.primitives import Part, Primitive, Stroke, Subject
from stewardmap.picture.theme import blend

_SHARE = 0.22
_COLOURS = ("fill", "colour", "stroke")


def split(
    primitives: Iterable[Primitive], near: frozenset[Subject], canvas: str
) -> tuple[tuple[Primitive, ...], tuple[Primitive, ...]]:
    """Return what is not near, made faint, and what is near, each in the order of drawing."""
    far, close = [], []
    for primitive in primitives:
        if primitive.part is Part.GROUND:
            far.append(primitive)
        elif primitive.subject in near:
            close.append(primitive)
        else:
            far.append(faint(primitive, canvas))
    return tuple(far), tuple(close)


def faint(primitive: Primitive, canvas: str) -> Primitive:
    """Return a primitive that has faded into the canvas."""
    changed: dict[str, Any] = {}
    for name in _colour_fields(type(primitive).__name__, primitive):
        value = getattr(primitive, name)
        if isinstance(value, Stroke):
            changed[name] = _faint_stroke(value, canvas)
        elif value is not None:
            changed[name] = blend(value, canvas, _SHARE)
    return replace(primitive, **changed) if changed else primitive


@lru_cache(maxsize=512)
def _faint_stroke(stroke: Stroke, canvas: str) -> Stroke:
    return replace(stroke, colour=blend(stroke.colour, canvas, _SHARE))


_KNOWN: dict[str, tuple[str, ...]] = {}


def _colour_fields(kind: str, primitive: Primitive) -> tuple[str, ...]:
    if kind not in _KNOWN:
        _KNOWN[kind] = tuple(one.name for one in fields(primitive) if one.name in _COLOURS)
    return _KNOWN[kind]
