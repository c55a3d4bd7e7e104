"""Who contributes to what a challenge asks for, and how many people do they serve? (METHODS 3)"""

from collections.abc import Mapping
from dataclasses import dataclass

from atlas.model.atlas import Neighbourhood
from atlas.model.initiative import Contribution, Initiative

__all__ = ["Contributions", "Row", "Service", "contributions"]


@dataclass(frozen=True)
class Service:
    """What one initiative does for one need.

    `reach`: people served, None where not told. `entries`: where in the `contributes` of its front matter it says so.
    """

    reach: int | None
    entries: tuple[int, ...]


@dataclass(frozen=True)
class Row:
    """One initiative in the matrix: by id of a need, what it does. A need that it does not serve is absent."""

    initiative: str
    services: Mapping[str, Service]


@dataclass(frozen=True)
class Contributions:
    """The matrix of one challenge: rows are initiatives, columns needs in the order in which the challenge tells them.

    `targets`: people to reach per need, None where not told. `rows` and `professionals` are sorted by id and never
    mixed: professional resources stand beside the patchwork, also where nobody else serves a need.
    """

    challenge: str
    targets: Mapping[str, int | None]
    rows: tuple[Row, ...]
    professionals: tuple[Row, ...]

    @property
    def needs(self) -> tuple[str, ...]:
        """The columns."""
        return tuple(self.targets)

    @property
    def unserved(self) -> tuple[str, ...]:
        """Needs that no initiative of the network serves; a professional resource may."""
        return tuple(need for need in self.targets if not self.serving(need))

    @property
    def helped(self) -> frozenset[str]:
        """Needs that a professional resource serves."""
        return frozenset(need for row in self.professionals for need in row.services)

    @property
    def offers(self) -> dict[str, frozenset[str]]:
        """By initiative of the network, the needs that it serves: what a coalition is made of."""
        return {row.initiative: frozenset(row.services) for row in self.rows}

    def serving(self, need: str) -> tuple[str, ...]:
        """The initiatives of the network that serve a need, whether or not they told how many people."""
        return tuple(row.initiative for row in self.rows if need in row.services)

    def reached(self, need: str) -> dict[str, int]:
        """People served for a need, by initiative of the network; those who did not tell how many are left out."""
        reaches = ((row.initiative, row.services[need].reach) for row in self.rows if need in row.services)
        return {initiative: reach for initiative, reach in reaches if reach is not None}


def contributions(neighbourhood: Neighbourhood, challenge: str) -> Contributions:
    """The contribution matrix of a challenge. KeyError when the neighbourhood has no such challenge.

    What stopped contributes no more; what is paused stays, as it does in the patchwork. An entry with several needs
    gives its reach to each of them. Of several entries for one need the largest reach holds, so that nobody is counted
    twice. Needs that the challenge does not have are left out; reading reports them.
    """
    targets = {need.id: need.target_reach for need in neighbourhood.challenges[challenge].meta.needs}
    network: list[Row] = []
    professionals: list[Row] = []
    for initiative, page in sorted(neighbourhood.initiatives.items()):
        services = _services(_entries(page.meta, challenge), targets)
        if services and page.meta.status != "stopped":
            (professionals if page.meta.kind == "professional" else network).append(Row(initiative, services))
    return Contributions(challenge, targets, tuple(network), tuple(professionals))


def _entries(meta: Initiative, challenge: str) -> dict[int, Contribution]:
    return {place: entry for place, entry in enumerate(meta.contributes) if entry.challenge == challenge}


def _services(entries: Mapping[int, Contribution], targets: Mapping[str, int | None]) -> dict[str, Service]:
    named = {need: {place: one for place, one in entries.items() if need in one.needs} for need in targets}
    return {
        need: Service(
            reach=max((entry.reach for entry in naming.values() if entry.reach is not None), default=None),
            entries=tuple(naming),
        )
        for need, naming in named.items()
        if naming
    }
