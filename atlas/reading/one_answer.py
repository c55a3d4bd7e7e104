"""Which slips have one right answer? Only those can be mended without asking who wrote them.

Stricter than the hints of `slips`: what is probably meant is told there; here only what can mean one thing is given.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from typing import Any, Final

from atlas.model.base import ID_PATTERN
from atlas.reading.other_days import days_meant
from atlas.reading.other_words import (
    language_meant,
    says_more_than_weekdays,
    weekdays_in,
    words_for_choice,
    words_for_key,
)
from atlas.reading.problems import Mend

__all__ = ["choice_answer", "key_answer", "list_answer", "near_answer", "one_slip", "value_answer"]

_FEWEST: Final = 4
"""In shorter words a letter makes another word: `ma` and `mo`, `koor` and `kool`."""
_LOOSE: Final = {
    *(
        "aanleiding",
        "age",
        "amount",
        "bedrag",
        "begin",
        "dagen",
        "leeftijd",
        "leeftijden",
        "mobiel",
        "opening",
        "price",
    ),
    *("prijs", "start", "tags", "tijd", "tijden", "toelichting", "trefwoorden", "uur", "wat", "when", "wie", "wijk"),
    *("wijkbudget", "where", "wanneer", "waar"),
}
"""Words that only come near a key: what stands behind them may belong elsewhere."""
_YEAR: Final = re.compile(r"\d{4}")
_SINCE: Final = re.compile(r"(?:sinds|vanaf|in|since|from|jaar)\b|\d{4}", re.IGNORECASE)
_PLAIN_ITEM: Final = re.compile(r"[\w][\w .'’/+&()-]*")


def one_slip(one: str, other: str) -> bool:
    """Whether a letter too many, too few, another, or two that changed places, is all that differs.

    Digits do not count as slips: `groep-1` and `groep-2` are two groups.
    """
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    a, b = one[start:], other[start:]
    if any(character.isdigit() for character in (*a[:2], *b[:2])):
        return False
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])


def _single(found: Iterable[str]) -> str | None:
    several = set(found)
    return several.pop() if len(several) == 1 else None


def _near(word: str, known: Iterable[str]) -> str | None:
    """The only one that is a slip away from a word of some length."""
    return _single(one for one in known if one_slip(word, one)) if len(word) >= _FEWEST else None


def near_answer(given: str, known: Collection[str]) -> Mend | None:
    """The id or term that is written with one slip."""
    lower = given.strip().lower()
    meant = lower if lower in known else _near(lower, known)
    return Mend("value", given, meant) if meant else None


def key_answer(key: str, keys: Collection[str]) -> Mend | None:
    """The key that is written in Dutch, in capitals, or with one slip."""
    word = re.sub(r"[\s-]+", "_", key.strip().lower())
    meant = word if word in keys else _meant(word, keys, words_for_key, loose=_LOOSE)
    return Mend("key", key, meant) if meant else None


def choice_answer(given: str, choices: Collection[str]) -> Mend | None:
    """The choice that is written in Dutch, in capitals, or with one slip; a weekday that stands alone."""
    word = " ".join(given.lower().split())
    days = weekdays_in(word)
    if word in choices:
        meant: str | None = word
    elif days and set(days) <= set(choices):
        meant = days[0] if len(days) == 1 and not says_more_than_weekdays(word) else None
    else:
        meant = _meant(word, choices, words_for_choice)
    return Mend("value", given, meant) if meant else None


Words = Callable[[], Mapping[str, tuple[str, ...]]]


def _meant(word: str, known: Collection[str], words: Words, loose: Collection[str] = ()) -> str | None:
    """What another word stands for, and only that; else what is a slip away, and nothing else is."""
    table = words()
    if word in table:
        return None if word in loose else _single(one for one in table[word] if one in known)
    if (near := _near(word, known)) is not None:
        return near
    other = _near(word, (one for one in table if one not in loose))
    return _single(one for one in table[other] if one in known) if other else None


def value_answer(kind: str, given: object, context: Mapping[str, Any]) -> Mend | None:
    """The date, time, number, yes or no, or language that is written in another form. `kind`: the type of the fault."""
    text = given if isinstance(given, str) else str(given)
    meant: str | None = None
    if kind in ("day_form", "partial_day_form"):
        meant = _day(text, partial=kind != "day_form")
    elif kind in ("clock_otherwise", "written_number"):
        meant = str(context["reading"])
    elif kind == "bool_parsing":
        answer = choice_answer(text, ("true", "false"))
        meant = answer.to if answer else None
    elif kind == "string_pattern_mismatch" and context.get("pattern") == "^[a-z]{2,3}$":
        meant = text.lower() if re.fullmatch("[A-Z]{2,3}", text) else language_meant(text)
    elif (
        kind == "string_pattern_mismatch" and context.get("pattern") == "^[A-Z]{3}$" and re.fullmatch("[a-z]{3}", text)
    ):
        meant = text.upper()
    return Mend("value", text, meant) if meant else None


def _day(text: str, *, partial: bool) -> str | None:
    """The only day that a text can mean, where nothing is lost by writing it so."""
    day = _single(days_meant(text, partial=partial))
    if day is None or not _YEAR.search(text):
        return None
    if len(day) == 4 and not _SINCE.match(text.strip()):
        return None
    named = weekdays_in(text)
    if named and (len(day) < 10 or named != weekdays_in(f"{date.fromisoformat(day):%A}")):
        return None
    return None if "?" in text or (len(day) == 4 and re.search("[a-z]", text.lower().split(day)[-1])) else day


def list_answer(given: object, *, of_words: bool) -> Mend | None:
    """One value where a list is expected: the same between brackets. `of_words`: of texts, which may hold a comma."""
    if not isinstance(given, str):
        return None
    parts = [part.strip() for part in given.split(",")]
    if len(parts) > 1 and not of_words and all(ID_PATTERN.fullmatch(part) for part in parts):
        return Mend("list", given, f"[{', '.join(parts)}]")
    return Mend("list", given, f"[{given}]") if _PLAIN_ITEM.fullmatch(given) else None
