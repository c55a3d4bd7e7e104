"""What does a release say in short, and what came and went between two of them?

A summary is made of what pages publish, and holds no count of people: of a line that is not shown any more only its two
ends can be told.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from atlas.analysis.neighbourhood_findings import NeighbourhoodFindings
from atlas.model.atlas import Document, Neighbourhood
from atlas.model.funding import Funding
from atlas.model.release import Release
from atlas.texts import Sentence, say, say_n

__all__ = [
    "FORMAT",
    "Change",
    "changes",
    "facts_of",
    "facts_text",
    "in_language",
    "moved_by_source",
    "neighbourhood_summary",
    "sentences",
]

FORMAT = "atlas-release/1"
"""Changes when a key is removed or means something else; new keys may come without."""

Summary = Mapping[str, Any]


@dataclass(frozen=True)
class Change:
    """One thing that differs. `what`: initiative, line, verdict, title or money; `how`: new, gone or changed.

    `who`: the title of the initiative or challenge, and `keys` its id; of a line those of both ends. `before`,
    `after`: for money an amount and its currency, for a verdict its level (0 to 3, a range as 1-2), or a title; ""
    where there was none. `source`: who gives the money; "" where a release of before does not tell.
    """

    neighbourhood: str
    what: str
    how: str
    who: tuple[str, ...]
    before: str = ""
    after: str = ""
    keys: tuple[str, ...] = ()
    source: str = ""


def neighbourhood_summary(
    neighbourhood: Neighbourhood, found: NeighbourhoodFindings, languages: Sequence[str] = ()
) -> dict[str, Any]:
    """`title`, `initiatives` (id: title), `lines` (pairs of ids), `verdicts` (id of a challenge: title, level, found),
    `money` (id: amounts of the lines that run or come, added by currency), `sources` (the same by who gives it), and
    `languages`: the titles that are others in each further one of these languages."""
    sources: dict[str, dict[str, dict[str, str]]] = {}
    money: dict[str, dict[str, str]] = {}
    for key, state in sorted(found.money.states.items()):
        lines = [line for line in (*state.running, *state.coming) if line.amount is not None]
        if lines:
            money[key] = _sums(lines)
            names = sorted({line.source for line in lines})
            sources[key] = {name: _sums(line for line in lines if line.source == name) for name in names}
    verdicts = {}
    for key, one in sorted(found.verdict.challenges.items()):
        low, high = (one.computed.level, one.computed.level)
        if one.computed.firmness == "range":
            low, high = one.computed.lowest, one.computed.highest
        title = neighbourhood.challenges[key].meta.title
        verdicts[key] = {"title": title, "level": str(int(low)) if low == high else f"{int(low)}-{int(high)}"}
        if one.override:
            verdicts[key]["found"] = str(one.override.verdict)
    return {
        "title": neighbourhood.page.meta.title,
        "initiatives": {key: page.meta.title for key, page in sorted(neighbourhood.initiatives.items())},
        "lines": sorted([line.a, line.b] for line in found.network.patchwork.lines),
        "verdicts": verdicts,
        "money": money,
        "sources": sources,
        "languages": {language: _titles(neighbourhood, language) for language in languages[1:]},
    }


def _sums(lines: Iterable[Funding]) -> dict[str, str]:
    """Amounts added by currency."""
    sums: dict[str, Decimal] = {}
    for line in lines:
        sums[line.currency] = sums.get(line.currency, Decimal(0)) + Decimal(str(line.amount))
    return {currency: f"{amount:.2f}" for currency, amount in sorted(sums.items())}


def _titles(neighbourhood: Neighbourhood, language: str) -> dict[str, Any]:
    def told(documents: Mapping[str, Document[Any]]) -> dict[str, str]:
        both = ((key, one.meta.title, one.in_language(language).meta.title) for key, one in sorted(documents.items()))
        return {key: here for key, first, here in both if here != first}

    return {
        "title": neighbourhood.page.in_language(language).meta.title,
        "initiatives": told(neighbourhood.initiatives),
        "challenges": told(neighbourhood.challenges),
    }


def in_language(summary: Summary, language: str) -> Summary:
    """The summary of a neighbourhood with its titles in this language, where they have been translated."""
    told = summary.get("languages", {}).get(language)
    if not told:
        return summary
    verdicts = {
        key: {**one, "title": told["challenges"].get(key, one["title"])}
        for key, one in summary.get("verdicts", {}).items()
    }
    initiatives = {**summary.get("initiatives", {}), **told["initiatives"]}
    return {**summary, "title": told["title"], "initiatives": initiatives, "verdicts": verdicts}


def facts_of(release: Release, version: str, neighbourhoods: Summary) -> str:
    """The file `release.json`. `version`: of the program; `neighbourhoods`: the summary of each by id."""
    facts = {
        "format": FORMAT,
        "name": release.name,
        "day": release.day.isoformat(),
        "commit": release.commit,
        "changed": release.changed,
        "version": version,
        "neighbourhoods": neighbourhoods,
    }
    return facts_text(facts)


def facts_text(facts: Summary) -> str:
    """The same, as it is written. `size`, in bytes of all other files, comes when these are there."""
    return json.dumps(facts, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def changes(before: Summary, after: Summary, language: str = "") -> tuple[Change, ...]:
    """What differs between the `neighbourhoods` of two releases, in the order of their ids. `language`: of the titles;
    "" or the first one: as they were written."""
    return tuple(
        one
        for key in sorted({*before, *after})
        for one in _of_one(key, *(in_language(side.get(key, {}), language) for side in (before, after)))
    )


def _of_one(key: str, old: Summary, new: Summary) -> Iterator[Change]:
    here = str(new.get("title") or old.get("title") or key)
    titles = {**old.get("initiatives", {}), **new.get("initiatives", {})}
    for how, one in _came_and_went(old.get("initiatives", {}), new.get("initiatives", {})):
        yield Change(here, "initiative", how, (titles[one],), keys=(one,))
    pairs, now = ({tuple(pair) for pair in side.get("lines", ())} for side in (old, new))
    for ends in sorted(pairs ^ now):
        how = "new" if ends in now else "gone"
        yield Change(here, "line", how, tuple(titles.get(end, end) for end in ends), keys=ends)
    was, verdicts = old.get("verdicts", {}), new.get("verdicts", {})
    for one in sorted({*was, *verdicts}):
        title = (verdicts.get(one) or was[one])["title"]
        yield from _differs(here, "verdict", one, title, *map(_level, (was.get(one), verdicts.get(one))))
    yield from _retitled(here, key, old, new)
    yield from _money(here, titles, old, new)


def _retitled(here: str, key: str, old: Summary, new: Summary) -> Iterator[Change]:
    """Titles of what is in both: the neighbourhood, its initiatives and its challenges."""
    sides = []
    for side in (old, new):
        verdicts = {one: told["title"] for one, told in side.get("verdicts", {}).items()}
        own = {key: side["title"]} if side.get("title") else {}
        sides.append((own, side.get("initiatives", {}), verdicts))
    for was, now in zip(*sides, strict=True):
        for one in sorted(was.keys() & now.keys()):
            yield from _differs(here, "title", one, now[one], was[one], now[one])


def _money(here: str, titles: Mapping[str, str], old: Summary, new: Summary) -> Iterator[Change]:
    """By who gives it where both tell, else added."""
    by_source = all("sources" in side for side in (old, new) if side)
    if by_source:
        money, moved = (side.get("sources", {}) for side in (old, new))
    else:
        money, moved = ({one: {"": sums} for one, sums in side.get("money", {}).items()} for side in (old, new))
    for one in sorted({*money, *moved}):
        for source in sorted({*money.get(one, {}), *moved.get(one, {})}):
            was, now = (side.get(one, {}).get(source, {}) for side in (money, moved))
            for currency in sorted({*was, *now}):
                amounts = (f"{side[currency]} {currency}" if currency in side else "" for side in (was, now))
                for found in _differs(here, "money", one, titles.get(one, one), *amounts):
                    yield replace(found, source=source)


def moved_by_source(found: Iterable[Change]) -> dict[str, dict[str, tuple[Decimal, Decimal]]]:
    """By who gives it, and by currency, how much money was gained and lost: sums over initiatives."""
    moved: dict[str, dict[str, tuple[Decimal, Decimal]]] = {}
    for one in found:
        if one.what == "money":
            currency = (one.after or one.before).partition(" ")[2]
            was, now = (Decimal(side.partition(" ")[0] or 0) for side in (one.before, one.after))
            gained, lost = moved.setdefault(one.source, {}).get(currency, (Decimal(0), Decimal(0)))
            more = now - was
            moved[one.source][currency] = (gained + max(more, Decimal(0)), lost + max(-more, Decimal(0)))
    return dict(sorted(moved.items()))


def _came_and_went(old: Summary, new: Summary) -> Iterator[tuple[str, str]]:
    for one in sorted(old.keys() ^ new.keys()):
        yield "new" if one in new else "gone", one


def _level(verdict: Summary | None) -> str:
    return str(verdict.get("found") or verdict["level"]) if verdict else ""


def _differs(here: str, what: str, key: str, who: str, before: str, after: str) -> Iterator[Change]:
    if before != after:
        how = "changed" if before and after else "new" if after else "gone"
        yield Change(here, what, how, (who,), before, after, (key,))


def sentences(found: tuple[Change, ...]) -> list[Sentence]:
    """In words: how many of each came, went and changed."""

    def count(what: str, how: str) -> int:
        return sum(one.what == what and one.how == how for one in found)

    told = [
        (n := count("initiative", "new"), say_n("{n} initiative came.", "{n} initiatives came.", n)),
        (n := count("initiative", "gone"), say_n("{n} initiative is gone.", "{n} initiatives are gone.", n)),
        (n := count("line", "new"), say_n("{n} line is new.", "{n} lines are new.", n)),
        (n := count("line", "gone"), say_n("{n} line is not shown any more.", "{n} lines are not shown any more.", n)),
        (
            n := sum(one.what == "verdict" for one in found),
            say_n("{n} verdict is another one.", "{n} verdicts are other ones.", n),
        ),
        (
            n := sum(one.what == "title" for one in found),
            say_n("{n} title is another one.", "{n} titles are other ones.", n),
        ),
        (
            n := len({(one.neighbourhood, one.keys or one.who) for one in found if one.what == "money"}),
            say_n(
                "The money of {n} initiative is another amount.", "The money of {n} initiatives is another amount.", n
            ),
        ),
    ]
    return [sentence for n, sentence in told if n] or [say("Nothing came, went or changed.")]
