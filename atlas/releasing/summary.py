"""What does a release say in short, and what came and went between two of them?

A summary is made of what pages publish, and holds no count of people: of a line that is not shown any more only its two
ends can be told.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from atlas.analysis.neighbourhood_findings import NeighbourhoodFindings
from atlas.model.atlas import Neighbourhood
from atlas.model.release import Release
from atlas.texts import Sentence, say, say_n

__all__ = ["FORMAT", "Change", "changes", "facts_of", "facts_text", "neighbourhood_summary", "sentences"]

FORMAT = "atlas-release/1"
"""Changes when a key is removed or means something else; new keys may come without."""

Summary = Mapping[str, Any]


@dataclass(frozen=True)
class Change:
    """One thing that differs. `what`: initiative, line, verdict or money; `how`: new, gone or changed.

    `who`: the title of the initiative or challenge, and `keys` its id; of a line those of both ends. `before`,
    `after`: for money an amount and its currency, for a verdict its level (0 to 3, a range as 1-2); "" where there was
    none.
    """

    neighbourhood: str
    what: str
    how: str
    who: tuple[str, ...]
    before: str = ""
    after: str = ""
    keys: tuple[str, ...] = ()


def neighbourhood_summary(neighbourhood: Neighbourhood, found: NeighbourhoodFindings) -> dict[str, Any]:
    """`title`, `initiatives` (id: title), `lines` (pairs of ids), `verdicts` (id of a challenge: title, level, found),
    and `money` (id: amounts of the lines that run or come, added by currency)."""
    money: dict[str, dict[str, str]] = {}
    for key, state in sorted(found.money.states.items()):
        sums: dict[str, Decimal] = {}
        for line in (*state.running, *state.coming):
            if line.amount is not None:
                sums[line.currency] = sums.get(line.currency, Decimal(0)) + Decimal(str(line.amount))
        if sums:
            money[key] = {currency: f"{amount:.2f}" for currency, amount in sorted(sums.items())}
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
    }


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


def changes(before: Summary, after: Summary) -> tuple[Change, ...]:
    """What differs between the `neighbourhoods` of two releases, in the order of their ids."""
    return tuple(
        one
        for key in sorted({*before, *after})
        for one in _of_one(key, before.get(key, {}), after.get(key, {}))
    )  # fmt: skip


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
    money, moved = old.get("money", {}), new.get("money", {})
    for one in sorted({*money, *moved}):
        for currency in sorted({*money.get(one, {}), *moved.get(one, {})}):
            amounts = (
                f"{side[one][currency]} {currency}" if currency in side.get(one, {}) else "" for side in (money, moved)
            )
            yield from _differs(here, "money", one, titles.get(one, one), *amounts)


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
            n := sum(one.what == "money" for one in found),
            say_n(
                "The money of {n} initiative is another amount.", "The money of {n} initiatives is another amount.", n
            ),
        ),
    ]
    return [sentence for n, sentence in told if n] or [say("Nothing came, went or changed.")]
