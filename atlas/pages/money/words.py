"""Which words stand for kinds of money, for its status, and for what cannot be compared? (METHODS 5)"""

from atlas.analysis.money.funding import FundingStatus
from atlas.analysis.money.parity import Component, Dropped, NoParity, ParityRow, WhyLeftOut
from atlas.model.funding import FundingKind
from atlas.pages.writing.wording import Wording
from atlas.texts import Sentence, say
from atlas.words.money import STATUSES

__all__ = [
    "component_name",
    "dropped_words",
    "effort_name",
    "kind_name",
    "left_out_words",
    "no_parity_words",
    "ratio_words",
    "status_name",
]

_KINDS: dict[FundingKind, Sentence] = {
    "structural": say("structural"),
    "project": say("project"),
    "one-off": say("one-off"),
    "in-kind": say("in kind"),
    "own-income": say("own income"),
    "none": say("none"),
}

_COMPONENTS: dict[Component, Sentence] = {
    "hours": say("hours"),
    "participants": say("participants"),
    "impact": say("what participants noticed"),
}

_EFFORTS: dict[Component, Sentence] = {
    "hours": say("the hours"),
    "participants": say("the participants"),
    "impact": say("what participants noticed"),
}

_DROPPED: dict[Dropped, Sentence] = {
    "missing": say("not known of all of them"),
    "nil": say("nil with all of them"),
    "different-instruments": say("not asked with the same questionnaire everywhere"),
}

_LEFT_OUT: dict[WhyLeftOut, Sentence] = {
    "not-stated": say("has not told where its money comes from"),
    "amount-not-stated": say("has not told all amounts, or not for which period"),
    "other-currency": say("has money in another currency"),
}

_NO_PARITY: dict[NoParity, Sentence] = {
    "too-few": say("Fewer than two initiatives told enough about their money, so there is nothing to compare yet."),
    "currencies": say(
        "Fewer than two initiatives have their money in the same currency, so there is nothing to compare yet."
    ),
    "no-money": say("None of these initiatives gets money that somebody else decides on: there is nothing to share."),
    "no-effort": say("Too little is known of their hours and participants, so there is nothing to compare yet."),
}

_TINY = 0.01
_ABOUT_EQUAL = (0.9, 1.1)
"""Between these the share of money and the share of effort are called equal."""


def kind_name(kind: FundingKind) -> Sentence:
    """A kind of money."""
    return _KINDS[kind]


def status_name(status: FundingStatus) -> Sentence:
    """The status of an initiative on a day."""
    return STATUSES[status]


def component_name(component: Component) -> Sentence:
    """A part of effort."""
    return _COMPONENTS[component]


def effort_name(component: Component) -> Sentence:
    """A part of effort, within a sentence on what money would follow."""
    return _EFFORTS[component]


def dropped_words(why: Dropped) -> Sentence:
    """Why a part of effort does not count."""
    return _DROPPED[why]


def left_out_words(why: WhyLeftOut) -> Sentence:
    """Why an initiative is not compared; its name stands before it."""
    return _LEFT_OUT[why]


def no_parity_words(reason: NoParity) -> Sentence:
    """Why there is no figure for a challenge."""
    return _NO_PARITY[reason]


def ratio_words(row: ParityRow, words: Wording) -> Sentence:
    """Money beside effort, without calling either right."""
    if not row.money:
        return say("no money that others decide on")
    if row.ratio is None:
        return say("money, but no effort was counted")
    if _ABOUT_EQUAL[0] <= row.ratio <= _ABOUT_EQUAL[1]:
        return say("about as much money as effort")
    if row.ratio > 1:
        return say("more: {times} times its share of the effort", times=words.number(round(row.ratio, 1)))
    if row.ratio < _TINY:
        return say("less than {share} of its share of the effort", share=words.percent(0.01))
    return say("less: {share} of its share of the effort", share=words.percent(row.ratio))
