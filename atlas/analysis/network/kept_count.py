"""What of today's patchwork may be kept, so that a later year can be compared with it? What is published, no more."""

from datetime import date

from atlas.analysis.network.patchwork import Patchwork
from atlas.model.atlas import Neighbourhood
from atlas.model.earlier import EarlierCount, EarlierMeta
from atlas.model.shared import BIN_WIDTH, K_SENSITIVE, K, SharedLine

__all__ = ["kept_count"]


def kept_count(neighbourhood: Neighbourhood, network: Patchwork, how: str) -> EarlierCount | None:
    """The published lines as an earlier count, named after the year of its last day. None where no line is published.

    Never finer than the rules of METHODS 1, also where a public source is. `how`: how was counted, where no roster says
    so.
    """
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
        asked=_listed(roster.asked, network) if roster else (),
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


def _listed(asked: tuple[str, ...] | str, network: Patchwork) -> tuple[str, ...]:
    return network.initiatives if asked == "all" else tuple(key for key in network.initiatives if key in asked)
