"""What of today's patchwork may be kept, so that a later year can be compared with it? What is published, no more."""

import csv
import io
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import yaml
from dateutil.relativedelta import relativedelta

from atlas.analysis.network.patchwork import patchwork
from atlas.model.atlas import Neighbourhood
from atlas.model.earlier import EarlierCount, EarlierMeta
from atlas.model.shared import BIN_WIDTH, K_SENSITIVE, K, SharedLine
from atlas.reading.shared_participants import HEADER

__all__ = ["count_files", "kept_count", "too_close"]


def kept_count(neighbourhood: Neighbourhood, how: str) -> EarlierCount | None:
    """The published lines as an earlier count, named after the year of its last day. None where no line is published.

    Never finer than the rules of METHODS 1, also where a public source is. `how`: how was counted, where no roster says
    so.
    """
    network = patchwork(neighbourhood)
    days = [source.counted_on for line in network.lines for source in line.sources]
    if not days:
        return None
    pages = {key: neighbourhood.initiatives[key].meta for key in network.initiatives}
    roster = neighbourhood.shared.meta if neighbourhood.shared is not None else None
    width = max(BIN_WIDTH, roster.bin_width if roster else BIN_WIDTH)
    k, k_sensitive = max(K, roster.k if roster else K), max(K_SENSITIVE, roster.k_sensitive if roster else K_SENSITIVE)
    lines = []
    for line in network.lines:
        low = line.weight - line.weight % width
        if low >= (k_sensitive if pages[line.a].sensitive or pages[line.b].sensitive else k):
            lines.append(SharedLine(a=line.a, b=line.b, shared=low))
    last: date = max(days)
    meta = EarlierMeta(
        counted_on=last,
        how=roster.how if roster else how,
        asked=_listed(roster.asked, network.initiatives) if roster else (),
        k=k,
        k_sensitive=k_sensitive,
        bin_width=width,
        published_on=roster.published_on if roster else None,
        ticked=tuple(key for key, page in pages.items() if page.also_attend is not None),
        initiatives=network.initiatives,
        sizes={
            key: page.people.participants
            for key, page in pages.items()
            if page.people is not None and page.people.participants is not None
        },
    )
    return EarlierCount(name=str(last.year), meta=meta, lines=tuple(lines))


def _listed(asked: Iterable[str] | str, initiatives: tuple[str, ...]) -> tuple[str, ...]:
    return initiatives if asked == "all" else tuple(key for key in initiatives if key in asked)


def too_close(count: EarlierCount, kept: Iterable[EarlierCount]) -> EarlierCount | None:
    """The one of `kept` that lies less than a year from this count, if there is one (METHODS 1, rule 6)."""
    for other in kept:
        first, second = sorted((other.meta.counted_on, count.meta.counted_on))
        if second < first + relativedelta(years=1):
            return other
    return None


def count_files(folder: Path, count: EarlierCount) -> dict[Path, str]:
    """The lines and what they mean as files, by where they go in `folder`."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows((line.a, line.b, line.shared) for line in count.lines)
    facts = count.meta.model_dump(exclude_none=True)
    plain = {key: list(value) if isinstance(value, tuple) else value for key, value in facts.items()}
    meta = yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=120, default_flow_style=None)
    return {folder / f"{count.name}.csv": table.getvalue(), folder / f"{count.name}.yml": meta}
