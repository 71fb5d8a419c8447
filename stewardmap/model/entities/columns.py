"""The column types and keys that entities are made of."""

import math
import unicodedata
from enum import StrEnum

from sqlalchemy import CheckConstraint, Dialect, Enum, Float, ForeignKey, Integer, String, Text, TypeDecorator

from stewardmap.errors import UserError
from stewardmap.model.dates import PartialDate, Precision, from_text
from stewardmap.model.vocabulary import Side


class PlainText(TypeDecorator[str]):
    """Text in NFC, without the characters that a file or a journal cannot carry."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Normalise the text; raises UserError for NUL and lone surrogates."""
        if value is None:
            return None
        # quote() of SQLite, on which undo rests, cuts text at NUL.
        if "\0" in value or any("\ud800" <= c <= "\udfff" for c in value):
            raise UserError("This text has a character that cannot be kept. Type it again.")
        return unicodedata.normalize("NFC", value)


class FiniteNumber(TypeDecorator[float]):
    """A number that is neither infinite nor not-a-number."""

    impl = Float
    cache_ok = True

    def process_bind_param(self, value: float | None, dialect: Dialect) -> float | None:  # noqa: ARG002
        """Let finite numbers through; raises UserError for others."""
        if value is not None and not math.isfinite(value):
            raise UserError("This number is not finite. Type another.")
        return value


class PartialDateText(TypeDecorator[PartialDate]):
    """A date of any precision as its earliest day and the letter of its precision: 2026-11-01m."""

    impl = String(11)
    cache_ok = True

    def process_bind_param(self, value: PartialDate | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Write the earliest day and the precision."""
        return None if value is None else value.earliest.isoformat() + value.precision.value

    def process_result_value(self, value: str | None, dialect: Dialect) -> PartialDate | None:  # noqa: ARG002
        """Read them back."""
        if value is None:
            return None
        length = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}[Precision(value[10])]
        return from_text(value[:length])


class SideNumber(TypeDecorator[Side]):
    """One end of a tie as 1 or 2."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Side | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """Write the number."""
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Side | None:  # noqa: ARG002
        """Read it back."""
        return None if value is None else Side(value)


def vocabulary(of: type[StrEnum], named: str | None = None) -> Enum:
    """Return the type of a column that holds one value of a closed list, checked by the file itself."""
    return Enum(
        of,
        native_enum=False,
        create_constraint=True,
        values_callable=lambda values: [value.value for value in values],
        name=named or of.__name__,
    )


def deferred_key(target: str, *, ondelete: str = "CASCADE") -> ForeignKey:
    """Return a foreign key that is checked at the end of the transaction."""
    return ForeignKey(target, ondelete=ondelete, deferrable=True, initially="DEFERRED")


def between(column: str, low: int, high: int) -> CheckConstraint:
    """Return a check that a number is empty or lies in a range."""
    return CheckConstraint(f"{column} IS NULL OR {column} BETWEEN {low} AND {high}", name=f"{column}_range")


def in_order(starts: str, ends: str) -> CheckConstraint:
    """Return a check that a date does not end before it starts, each as late or early as it may mean."""
    length = f"CASE substr({ends}, 11) WHEN 'y' THEN 4 WHEN 'm' THEN 7 ELSE 10 END"
    rule = (
        f"{starts} IS NULL OR {ends} IS NULL OR substr({starts}, 1, {length}) <= substr({ends}, 1, {length})"
    )
    return CheckConstraint(rule, name=f"{ends}_after_{starts}")


def exactly_one(*columns: str) -> CheckConstraint:
    """Return a check that just one of these columns is filled."""
    filled = " + ".join(f"({column} IS NOT NULL)" for column in columns)
    return CheckConstraint(f"{filled} = 1", name="exactly_one")


def not_blank(column: str) -> CheckConstraint:
    """Return a check that a text says something."""
    return CheckConstraint(f"length(trim({column})) > 0", name=f"{column}_not_blank")
