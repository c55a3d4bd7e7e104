"""What does the form need to know of the other pages of a neighbourhood? Their names, and what counts lean on."""

import json
from collections import defaultdict
from typing import Any

from atlas.model.atlas import Document, Neighbourhood
from atlas.model.shared import K_SENSITIVE
from atlas.pages.writing.edition import Edition
from atlas.reading.positions import area_of

__all__ = ["names_json"]

Pair = tuple[str, str]


def names_json(edition: Edition) -> bytes:
    """`id`; `initiatives` by id; `challenges` with their `needs`; `others`: ids that are taken too; `versions`:
    what each page is written in besides; `used`: needs of each challenge that pages lean on; `area`; and `counted`.
    """
    here = edition.neighbourhood
    challenges = {
        key: {"title": edition.title(page), "needs": {one.id: one.title for one in edition.version(page).meta.needs}}
        for key, page in here.challenges.items()
    }
    area = area_of(here.page.meta, here.boundary)
    told = {
        "id": here.id,
        "initiatives": {key: edition.title(page) for key, page in here.initiatives.items()},
        "challenges": challenges,
        "others": sorted({*here.assignments, *here.calls}),
        "versions": _versions(here),
        "used": _used(here),
        "area": [area.west, area.south, area.east, area.north] if area else None,
        "counted": _counted(here),
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _versions(here: Neighbourhood) -> dict[str, list[str]]:
    groups = (here.initiatives, here.challenges, here.assignments, here.calls, here.pages)
    pages: list[Document[Any]] = [here.page, *(page for group in groups for page in group.values())]
    others = {page.path: [one.path for one in page.versions if one.path != page.path] for page in pages}
    return {path: [one.removesuffix(".md") for one in found] for path, found in others.items() if found}


def _used(here: Neighbourhood) -> dict[str, list[str]]:
    used: defaultdict[str, set[str]] = defaultdict(set)
    for page in here.initiatives.values():
        for item in page.meta.contributes:
            used[item.challenge].update(item.needs)
    for call in here.calls.values():
        if call.meta.need:
            used[call.meta.challenge].add(call.meta.need)
    return {key: sorted(needs) for key, needs in used.items()}


def _counted(here: Neighbourhood) -> dict[str, dict[str, Any]]:
    """Of each initiative that published counts name: `least`, below which the number of its participants would give
    people away (METHODS 1, rules 3 and 5), and `open`, where a count is too small for a sensitive one.
    """
    around: defaultdict[str, dict[str, int]] = defaultdict(dict)
    pairs: dict[Pair, int] = {}
    for key, page in here.initiatives.items():
        ticked = page.meta.also_attend
        for other, count in (ticked.counts if ticked else {}).items():
            pair = (min(key, other), max(key, other))
            pairs[pair] = max(count, pairs.get(pair, 0))
    for line in here.shared.lines if here.shared else ():
        pairs[(line.a, line.b)] = max(line.shared, pairs.get((line.a, line.b), 0))
    for (a, b), count in pairs.items():
        around[a][b] = around[b][a] = count
    return {
        key: {"counted": True, "least": _least(counts, pairs), "open": min(counts.values()) < K_SENSITIVE}
        for key, counts in sorted(around.items())
    }


def _least(counts: dict[str, int], published: dict[Pair, int]) -> int:
    """The smallest group that no count, and no two counts of groups that are not counted together, tells of."""
    least = max(-(-count * 10 // 9) for count in counts.values())
    ordered = sorted(counts, key=lambda key: (-counts[key], key))
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 :]:
            if counts[one] + counts[other] <= least:
                break
            if (min(one, other), max(one, other)) not in published:
                least = counts[one] + counts[other]
                break
    return least
