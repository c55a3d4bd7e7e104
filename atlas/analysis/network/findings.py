"""What does the network say? Every answer about one neighbourhood's patchwork, for the pages."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from atlas.analysis.network.bridges import bridges, named_bridges
from atlas.analysis.network.changes import Changes, changes
from atlas.analysis.network.circles import circles
from atlas.analysis.network.clusters import Clusters, clusters
from atlas.analysis.network.core import core
from atlas.analysis.network.group_names import GroupName, central_members, group_names
from atlas.analysis.network.holds import NotAsked, not_asked
from atlas.analysis.network.mix import Mix, mix
from atlas.analysis.network.patchwork import Patchwork, patchwork
from atlas.analysis.network.spread import spread
from atlas.analysis.network.stops import Stop, newly_isolated, relay_losses, shares_of_weight
from atlas.analysis.network.weights import PairWeights, pair_weights
from atlas.model.atlas import Document, Neighbourhood

__all__ = ["RELAY_LOSS_LIMIT", "NetworkFindings", "network_facts", "network_findings"]

RELAY_LOSS_LIMIT = 500
"""Above so many initiatives with a line, relay loss is left to a request for one initiative."""


@dataclass(frozen=True)
class NetworkFindings:
    """The questions of METHODS 2, answered. Mappings go from id to value and hold every initiative of the patchwork.

    `group_names` follow `clusters.groups`, and so does `central`: the members of each group, who shares most people
    with the others first. `mix` is over kind (formal, informal). `weights` goes from the ends (a, b)
    of a line to its other weights, or None where a size is not known.
    """

    patchwork: Patchwork
    bridges: Mapping[str, float]
    circles: Mapping[str, float | None]
    clusters: Clusters
    group_names: tuple[GroupName, ...]
    central: tuple[tuple[str, ...], ...]
    spread: Mapping[str, float | None]
    core: tuple[str, ...]
    mix: Mix
    stops: Mapping[str, Stop]
    weights: Mapping[tuple[str, str], PairWeights | None]
    not_asked: NotAsked
    changes: Changes | None

    @property
    def named_bridges(self) -> tuple[str, ...]:
        """The bridges that are named, at most five, the strongest first."""
        return named_bridges(self.bridges)

    @property
    def without_visible_line(self) -> tuple[str, ...]:
        """Initiatives that show no line. Never call them alone."""
        return self.patchwork.without_visible_line


def network_facts(neighbourhood: Neighbourhood) -> Neighbourhood:
    """The neighbourhood as far as its network depends on it: the facts of its initiatives, and its counts.

    `network_findings` is the same for it. Printed, it says all that those findings depend on.
    """
    facts = {
        key: Document(key, replace(one.original, path="", body="", easy=None))
        for key, one in neighbourhood.initiatives.items()
    }
    page = replace(neighbourhood.page.original, path="", body="", easy=None)
    shared, earlier = neighbourhood.shared, neighbourhood.earlier
    nothing: dict[str, Document[Any]] = {}
    only = Document(neighbourhood.id, page)
    return Neighbourhood(neighbourhood.id, only, facts, nothing, nothing, nothing, nothing, shared, earlier=earlier)


def network_findings(neighbourhood: Neighbourhood) -> NetworkFindings:
    """All findings on a neighbourhood's network. Empty networks give empty or None values, never errors.

    About two seconds for 300 initiatives with 3,000 lines, most of it for the 100 runs behind the clusters.
    """
    network = patchwork(neighbourhood)
    graph = network.graph
    groups = clusters(graph)
    between = bridges(graph)
    heart = core(graph)
    return NetworkFindings(
        patchwork=network,
        bridges=between,
        circles=circles(graph),
        clusters=groups,
        group_names=group_names(
            graph, groups, {i: neighbourhood.initiatives[i].meta.activities for i in network.initiatives}
        ),
        central=tuple(central_members(graph, group) for group in groups.groups),
        spread=spread(graph, groups),
        core=heart,
        mix=mix(graph, {i: neighbourhood.initiatives[i].meta.kind for i in network.initiatives}),
        stops=_stops(network),
        weights=_weights(neighbourhood, network),
        not_asked=not_asked(neighbourhood, network, named_bridges(between), groups, heart),
        changes=changes(neighbourhood, network),
    )


def _stops(network: Patchwork) -> dict[str, Stop]:
    graph = network.graph
    few = len(network.initiatives) - len(network.without_visible_line) <= RELAY_LOSS_LIMIT
    losses: Mapping[str, float] = relay_losses(graph) if few else {}
    shares = shares_of_weight(graph)
    return {node: Stop(shares[node], newly_isolated(graph, node), losses.get(node)) for node in network.initiatives}


def _weights(neighbourhood: Neighbourhood, network: Patchwork) -> dict[tuple[str, str], PairWeights | None]:
    def size(initiative: str) -> int | None:
        people = neighbourhood.initiatives[initiative].meta.people
        return people.participants if people else None

    return {(line.a, line.b): pair_weights(line.weight, size(line.a), size(line.b)) for line in network.lines}
