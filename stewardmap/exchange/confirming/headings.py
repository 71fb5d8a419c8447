"""The fixed words of a form."""

from dataclasses import dataclass

from stewardmap.exchange.confirming.form import Form
from stewardmap.wording.language import _

Heads = tuple[str, str, str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Headings:
    """What stands over the columns of a form and beside its fields."""

    sheet: str
    form: str
    filled_on: str
    ties: Heads
    missing_lead: str
    missing: Heads
    answer: str
    choose: str

    @classmethod
    def of(cls, form: Form) -> "Headings":
        """Return those of a form, which differ for people and for organisations."""
        answer, last = _("Your answer now"), _("Last contact")
        name, where = (_("Organisation"), "") if form.organisations else (_("Name"), _("Organisation"))
        missing_lead = (
            _("Is an organisation missing that yours has a tie with? Write its name here.")
            if form.organisations
            else _("Is somebody missing whom you have a tie with? Write their name here.")
        )
        return cls(
            sheet=_("Ties"),
            form=_("Please leave the last column as it is: it says whose form this is."),
            filled_on=_("Filled in on (date)"),
            ties=(name, where, _("Your earlier answer"), answer, last),
            missing_lead=missing_lead,
            missing=(name, where, "", answer, last),
            answer=answer,
            choose=_("Choose one of the answers in the list, or leave it empty."),
        )
