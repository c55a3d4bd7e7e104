"""From what a participant filled in to a score, by the rules that the makers of the instrument published.

A score is exact (`Decimal`), so that people who changed alike are seen to have changed alike.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from atlas.model.instruments import Instrument
from atlas.texts import Sentence, say

__all__ = ["Measure", "UnscoredError", "decimal", "item_columns", "score"]

_NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?")
_YES, _MORE_OR_LESS, _NO = {"yes", "ja"}, {"more or less", "min of meer", "min-of-meer"}, {"no", "nee"}
_ONS4_HEADERS = {
    "life-satisfaction": ("life-satisfaction", "life satisfaction", "tevredenheid"),
    "worthwhile": ("worthwhile", "zinvol"),
    "happiness": ("happiness", "geluk"),
    "anxiety": ("anxiety", "angst"),
}


@dataclass(frozen=True)
class Measure:
    """What was asked: the key of an instrument, its facts, and for ONS4 and custom which question."""

    key: str
    scale: Instrument
    title: str | None = None
    item: str | None = None


class UnscoredError(Exception):
    """What was filled in gives no score: in which field, what is wrong and what to write instead."""

    def __init__(self, field: str, what: Sentence, hint: Sentence) -> None:
        self.field, self.what, self.hint = field, what, hint
        super().__init__(str(what))


def item_columns(measure: Measure) -> Mapping[str, Sequence[str]]:
    """The columns that may stand in place of a score, with the names they may have in the header.

    The six questions of De Jong Gierveld are not numbered 1 to 6 here: questionnaires differ in their order. SWEMWBS
    has columns only to be refused. An ONS4 measurement reads the one question it is about.
    """
    if measure.key == "who-5":
        return _numbered("item", "item", "vraag", range(1, 6))
    if measure.key == "swemwbs":
        return _numbered("item", "item", "vraag", range(1, 8))
    if measure.key == "de-jong-gierveld-6":
        emotional = _numbered("emotional", "emotional", "emotioneel", range(1, 4))
        return {**emotional, **_numbered("social", "social", "sociaal", range(1, 4))}
    if measure.key == "ons4" and measure.item:
        return {measure.item: _ONS4_HEADERS[measure.item]}
    return {}


def _numbered(name: str, english: str, dutch: str, numbers: range) -> dict[str, tuple[str, ...]]:
    spaces = ("", " ", "_")
    return {f"{name}{n}": tuple(f"{word}{space}{n}" for word in (english, dutch) for space in spaces) for n in numbers}


def score(measure: Measure, total: str, items: Sequence[str]) -> Decimal:
    """The score of one row: from the column `score`, from the items, or from both where they agree.

    SWEMWBS answers beside a score are not looked at.

    `items`: the cells of `item_columns`, in that order. Raises `UnscoredError`.
    """
    if not any(items) or (measure.key == "swemwbs" and total):
        if not total:
            what = say("there is no score in this row")
            raise UnscoredError("score", what, say("fill it in, or take the row out if this person did not answer"))
        return _within(measure, "score", decimal("score", total))
    found = _from_items(measure, dict(zip(item_columns(measure), items, strict=True)))
    if total and decimal("score", total) != found:
        what = say("the score in this row is not the one that the answers give")
        raise UnscoredError("score", what, say("correct one of the two, or take the column out"))
    return found


def _from_items(measure: Measure, items: Mapping[str, str]) -> Decimal:
    if measure.key == "swemwbs":
        what = say("SWEMWBS answers cannot be made into a score here: its conversion table belongs to its makers")
        raise UnscoredError("score", what, say("convert them with their table, and give the column score (7 to 35)"))
    for name, cell in items.items():
        if not cell:
            what = say("this answer is missing")
            raise UnscoredError(
                name, what, say("fill it in, or take the row out: a part of the answers gives no score")
            )
    if measure.key == "who-5":
        return 4 * sum((_who_5_answer(name, cell) for name, cell in items.items()), Decimal(0))
    if measure.key == "de-jong-gierveld-6":
        return Decimal(sum(_is_lonely(name, cell) for name, cell in items.items()))
    ((name, cell),) = items.items()
    return _within(measure, name, decimal(name, cell))


def _who_5_answer(name: str, cell: str) -> Decimal:
    """Five answers from 0 (at no time) to 5 (all of the time); their sum times 4 is the score (Topp et al. 2015)."""
    answer = decimal(name, cell)
    if answer not in range(6):
        raise UnscoredError(name, say("this answer is not a whole number from 0 to 5"), say("write 0, 1, 2, 3, 4 or 5"))
    return answer


def _is_lonely(name: str, cell: str) -> bool:
    """Whether an answer counts as lonely: "more or less" always, "yes" to emotional and "no" to social questions.

    Source: De Jong Gierveld & Van Tilburg 2006 (doi:10.1177/0164027506289723), and their manual of the scale.
    """
    answer = " ".join(cell.casefold().rstrip("!").split())
    if answer not in _YES | _MORE_OR_LESS | _NO:
        what = say("this answer is not yes, more or less, or no")
        raise UnscoredError(name, what, say("write the answer in words: a number may mean either end of the scale"))
    return answer in _MORE_OR_LESS or answer in (_YES if name.startswith("emotional") else _NO)


def decimal(field: str, cell: str) -> Decimal:
    """A number with a decimal point or comma. Raises `UnscoredError` for anything else."""
    if not _NUMBER.fullmatch(cell):
        raise UnscoredError(field, say("this is not a number"), say("write digits, with a point or comma for decimals"))
    return Decimal(cell.replace(",", "."))


def _within(measure: Measure, field: str, value: Decimal) -> Decimal:
    low, high = measure.scale.lowest, measure.scale.highest
    if not low <= value <= high:
        what = say("this score lies outside the range of the instrument")
        raise UnscoredError(field, what, say("write a number from {low} to {high}", low=f"{low:g}", high=f"{high:g}"))
    return value
