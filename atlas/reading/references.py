"""Whether what pages say about each other, and about the world, can be true."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import TypeVar, get_args

from babel.numbers import is_currency
from pydantic import BaseModel

from atlas.model.assignment import Assignment
from atlas.model.base import ID_PATTERN
from atlas.model.call import Call
from atlas.model.challenge import Challenge
from atlas.model.impact import FEWEST_IN_PROPORTION, FEWEST_PEOPLE
from atlas.model.initiative import Initiative
from atlas.model.shared import BIN_WIDTH, K_SENSITIVE, K
from atlas.model.vocabulary import Term, Vocabulary
from atlas.reading.nested_samples import check_nested_samples
from atlas.reading.one_answer import near_answer
from atlas.reading.pages import ReadPage
from atlas.reading.positions import Area, check_place
from atlas.reading.problems import Mend, Problem, did_you_mean
from atlas.reading.shared_participants import PROFESSIONAL_HINT, count_problem, unknown_initiative
from atlas.reading.yaml_lines import dotted
from atlas.texts import Sentence, is_language, say

__all__ = ["check_assignment", "check_call", "check_challenge", "check_dates", "check_initiative", "is_past"]

M = TypeVar("M", bound=BaseModel)
Initiatives = dict[str, ReadPage[Initiative]]
Challenges = dict[str, ReadPage[Challenge]]


def _tell(
    page: ReadPage[M],
    path: tuple[str | int, ...],
    what: Sentence,
    hint: Sentence,
    rule: str = "facts",
    mend: Mend | None = None,
) -> Problem:
    name = page.source.path if page.source else page.id
    return Problem(name, page.line(*path), dotted(path), what, hint, rule=rule, mend=mend)


def check_initiative(
    page: ReadPage[Initiative],
    initiatives: Initiatives,
    challenges: Challenges,
    vocabulary: Vocabulary | None,
    area: Area | None,
) -> Iterator[Problem]:
    """References, vocabulary, counts and place of one initiative.

    `vocabulary`: None where it cannot be read, and no word can be held to it. `area`: where its neighbourhood lies.
    """
    if page.document is None:
        return
    meta = page.document.meta
    for key in ("activities", "audiences", "accessibility") if vocabulary else ():
        terms = getattr(vocabulary, key)
        for index, term in enumerate(getattr(meta, key)):
            if term not in terms:
                what = say('"{term}" is not in vocabulary.yml', term=term)
                listed = say("choose from: {choices}", choices=", ".join(sorted(terms)) or "-")
                called = _by_label(term, terms)
                near = [say('did you mean "{near}"?', near=one) for one in called[:1]]
                hint = near[0] if near else did_you_mean(term, terms) or listed
                mend = Mend("value", term, called[0]) if len(called) == 1 else near_answer(term, terms)
                yield _tell(page, (key, index), what, hint, "term", None if len(called) > 1 else mend)
    for index, code in enumerate(meta.languages):
        if not is_language(code):
            what = say('"{code}" is not a language code', code=code)
            yield _tell(
                page, ("languages", index), what, say("write a language code, such as nl, en, ar or uk"), "form"
            )
    yield from _check_contributions(page, meta, challenges)
    yield from _check_tick_list(page, meta, initiatives)
    yield from check_place(page, area)
    for index, line in enumerate(meta.funding):
        if not is_currency(line.currency):
            what = say('"{given}" is not a currency', given=line.currency)
            yield _tell(page, ("funding", index, "currency"), what, say("write three letters, such as EUR or GBP"))
    yield from check_nested_samples(page)
    for index, wave in enumerate(meta.impact):
        yield from _reference(page, ("impact", index, "challenge"), wave.challenge, challenges, _CHALLENGE)
        if wave.n < FEWEST_PEOPLE:
            what = say("a measurement among {n} people is too small to publish", n=wave.n)
            hint = say("wait until at least {fewest} people answered twice", fewest=FEWEST_PEOPLE)
            yield _tell(page, ("impact", index, "n"), what, hint, "disclosure")
        elif wave.improved is not None and min(wave.improved, wave.n - wave.improved) < FEWEST_IN_PROPORTION:
            what = say("so few people improved, or did not, that they could be recognised")
            hint = say("leave improved out: at least 5 people must have improved, and at least 5 not")
            yield _tell(page, ("impact", index, "improved"), what, hint, "disclosure")
        if wave.sd_diff == 0:
            what = say("0 says that everybody changed as much, so it tells the change of each of them")
            yield _tell(page, ("impact", index, "sd_diff"), what, say("leave this measurement out"), "disclosure")
        for key in ("sd_before", "sd_after"):
            if getattr(wave, key) == 0:
                what = say("0 says that everybody has the average, so it tells the answer of each of them")
                yield _tell(page, ("impact", index, key), what, say("leave {key} out", key=key), "disclosure")


def _by_label(word: str, terms: Mapping[str, Term]) -> list[str]:
    """The terms that are called so, or are looked for by that word, in some language."""
    found = []
    for key, term in terms.items():
        called = {*term.label.values(), *(other for others in term.also.values() for other in others)}
        if word.casefold() in map(str.casefold, called):
            found.append(key)
    return found


def _check_contributions(page: ReadPage[Initiative], meta: Initiative, challenges: Challenges) -> Iterator[Problem]:
    for index, item in enumerate(meta.contributes):
        yield from _reference(page, ("contributes", index, "challenge"), item.challenge, challenges, _CHALLENGE)
        challenge = challenges.get(item.challenge)
        if challenge is None or challenge.document is None:
            continue
        needs = {need.id for need in challenge.document.meta.needs}
        for place, need in enumerate(item.needs):
            if need not in needs:
                told = _unknown_need(need, item.challenge, needs)
                path = ("contributes", index, "needs", place)
                yield _tell(page, path, *told, "reference", near_answer(need, needs))


def _unknown_need(need: str, challenge: str, needs: set[str]) -> tuple[Sentence, Sentence]:
    what = say('challenge "{challenge}" has no need "{need}"', challenge=challenge, need=need)
    return what, did_you_mean(need, needs) or say("choose from: {choices}", choices=", ".join(sorted(needs)))


def _check_tick_list(page: ReadPage[Initiative], meta: Initiative, initiatives: Initiatives) -> Iterator[Problem]:
    if meta.also_attend is None:
        return
    if meta.kind == "professional":
        what = say("a professional resource has no tick list")
        yield _tell(page, ("also_attend",), what, PROFESSIONAL_HINT)
        return
    for other, count in meta.also_attend.counts.items():
        path = ("also_attend", "counts", other)
        if other not in initiatives:
            mend = near_answer(other, initiatives)
            as_key = Mend("key", other, mend.to) if mend else None
            yield _tell(page, path, *unknown_initiative(other, initiatives), "reference", as_key)
            continue
        document = initiatives[other].document
        if other == page.id:
            yield _tell(
                page, path, say("an initiative cannot share participants with itself"), say("take this line out")
            )
        elif document and document.meta.kind == "professional":
            yield _tell(page, path, say('"{name}" is a professional resource', name=other), PROFESSIONAL_HINT)
        elif count > meta.also_attend.asked:
            what = say("{count} people is more than were asked ({asked})", count=count, asked=meta.also_attend.asked)
            yield _tell(page, path, what, say("check this number and asked"))
        elif wrong := count_problem("", count, K, K_SENSITIVE, BIN_WIDTH, (page, initiatives[other])):
            yield _tell(page, path, wrong[1], wrong[2], "disclosure")


def check_challenge(page: ReadPage[Challenge]) -> Iterator[Problem]:
    """The ids of a challenge's needs are its own."""
    if page.document is None:
        return
    seen: set[str] = set()
    for index, need in enumerate(page.document.meta.needs):
        if need.id in seen:
            what = say('there are two needs with the id "{id}"', id=need.id)
            yield _tell(page, ("needs", index, "id"), what, say("give each need an id of its own"))
        seen.add(need.id)


def check_assignment(page: ReadPage[Assignment], initiatives: Initiatives, challenges: Challenges) -> Iterator[Problem]:
    """An assignment is for a challenge and given to initiatives that exist."""
    if page.document is None:
        return
    meta = page.document.meta
    yield from _reference(page, ("challenge",), meta.challenge, challenges, _CHALLENGE)
    for index, partner in enumerate(meta.partners):
        if "/" not in partner and partner not in initiatives:
            told = unknown_initiative(partner, initiatives)
            yield _tell(page, ("partners", index), *told, "reference", near_answer(partner, initiatives))
    for index, action in enumerate(meta.plan):
        for place, who in enumerate(action.who):
            if ID_PATTERN.fullmatch(who) and who not in initiatives:
                what, near = unknown_initiative(who, initiatives)
                hint = near if near.msgid.startswith("did") else say("write an id, or a name with a capital letter")
                yield _tell(page, ("plan", index, "who", place), what, hint, "reference")


def check_call(page: ReadPage[Call], challenges: Challenges) -> Iterator[Problem]:
    """A call is for a challenge, and where it names a need, for one of that challenge."""
    if page.document is None:
        return
    meta = page.document.meta
    yield from _reference(page, ("challenge",), meta.challenge, challenges, _CHALLENGE)
    challenge = challenges.get(meta.challenge)
    if challenge and challenge.document and meta.need:
        needs = {need.id for need in challenge.document.meta.needs}
        if meta.need not in needs:
            told = _unknown_need(meta.need, meta.challenge, needs)
            yield _tell(page, ("need",), *told, "reference", near_answer(meta.need, needs))


_CHALLENGE = say("write the file name of a challenge of this neighbourhood without .md")


def _reference(
    page: ReadPage[M],
    path: tuple[str | int, ...],
    name: str,
    challenges: Challenges,
    hint: Sentence,
) -> Iterator[Problem]:
    if name not in challenges:
        what = say('there is no challenge "{name}" in this neighbourhood', name=name)
        yield _tell(
            page, path, what, did_you_mean(name, challenges) or hint, "reference", near_answer(name, challenges)
        )


_PAST = {"counted_on", "confirmed_on", "measured_on", "published_on", "stated_on", "given_on", "adopted_on", "ended_on"}

_PAST_IN = {("override", "on"), ("population", "on"), ("baseline", "on")}
"""The same for days of which only the group tells what they are."""


def check_dates(page: ReadPage[M], today: date) -> Iterator[Problem]:
    """What was counted, confirmed or decided was so in the past, and within living memory."""
    if page.document is None:
        return
    if isinstance(page.document.meta, Assignment):
        yield from _check_reviews(page, page.document.meta, today)
    for path, key, value in _days(page.document.meta, ()):
        group = next((part for part in reversed(path[:-1]) if isinstance(part, str)), "")
        if value > today and is_past(group, key):
            what = say("{day} lies in the future", day=value.isoformat())
            yield _tell(page, path, what, say("write the day on which it was done"), "date")
        elif value.year < 1900:
            yield _tell(
                page,
                path,
                say("{day} is too long ago to be right", day=value.isoformat()),
                say("check the year"),
                "date",
            )


def is_past(group: str, key: str) -> bool:
    """Whether this day cannot lie in the future. `group`: the key of what it stands in, empty for none."""
    return key in _PAST or (group, key) in _PAST_IN


def _check_reviews(page: ReadPage[M], meta: Assignment, today: date) -> Iterator[Problem]:
    for index, review in enumerate(meta.reviews):
        if review.learned is not None and review.date > today:
            what = say("nobody can have learned anything yet on {day}", day=review.date.isoformat())
            hint = say("correct the day, or leave learned out while looking back is still planned")
            yield _tell(page, ("reviews", index, "date"), what, hint)


def _days(value: object, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str, date]]:
    if isinstance(value, BaseModel):
        for name, key in _keys(type(value)):
            inner = getattr(value, name)
            if isinstance(inner, date):
                yield (*path, key), key, inner
            elif isinstance(inner, BaseModel | tuple):
                yield from _days(inner, (*path, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            if isinstance(item, BaseModel | tuple):
                yield from _days(item, (*path, index))


@cache
def _keys(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The fields that can hold a day, each by the name that it has in Python, and by its key in front matter."""
    fields = model.model_fields.items()
    return tuple((name, field.alias or name) for name, field in fields if _may_hold_day(field.annotation))


def _may_hold_day(annotation: object) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return bool(_keys(annotation))
    return annotation is date or any(map(_may_hold_day, get_args(annotation)))
