"""What is a group called after? The initiative that holds it together, and the activities that are its own.

A number says nothing, and changes when another group grows. The initiative in the middle and what its people do say
where in the neighbourhood one is. It is a way of pointing, not a judgement: nobody is the head of a group.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

import networkx as nx

from atlas.analysis.network.clusters import Clusters

__all__ = ["MOST_ACTIVITIES", "GroupName", "central_members", "group_names"]

MOST_ACTIVITIES = 2
"""A name that lists more than so many activities is not read any more."""


@dataclass(frozen=True)
class GroupName:
    """`centre`: the id of the initiative in the middle; for a group of two both. `activities`: ids, the most telling
    first; none where the members share none that is more usual here than elsewhere."""

    centre: tuple[str, ...]
    activities: tuple[str, ...]


def group_names(graph: nx.Graph, clusters: Clusters, activities: Mapping[str, Sequence[str]]) -> tuple[GroupName, ...]:
    """A name for every group of `clusters`, in their order. `activities`: those of every initiative, by id.

    In the middle stands the member that shares most people with the other members (the sum of the weights of its lines
    within the group; equal ones by id). An activity counts when at least two members have it, and when it is more
    usual among the members than among all that are in a group: by c·log((c/n) / (C/N)), c of the n members having it
    and C of all N, as in relative entropy. Where there is one group only, nothing is more usual than elsewhere, and the
    activities that most members have count.

    >>> chain = nx.Graph()
    >>> chain.add_weighted_edges_from([("choir", "meal", 10), ("meal", "walk", 5)])
    >>> whole = Clusters((("choir", "meal", "walk"),), 0.0, ())
    >>> group_names(chain, whole, {"choir": ["music"], "meal": ["meals", "music"], "walk": ["walking"]})
    (GroupName(centre=('meal',), activities=('music',)),)
    """
    everywhere: Counter[str] = Counter()
    for group in clusters.groups:
        everywhere.update(_counted(group, activities))
    total = sum(map(len, clusters.groups))
    return tuple(
        GroupName(_centre(graph, group), _telling(group, activities, everywhere, total)) for group in clusters.groups
    )


def central_members(graph: nx.Graph, group: Sequence[str]) -> tuple[str, ...]:
    """The members of a group, the one that shares most people with the others first; equal ones by id."""
    members = set(group)
    shared = {
        node: sum(data["weight"] for other, data in graph[node].items() if other in members and other != node)
        for node in group
    }
    return tuple(sorted(group, key=lambda node: (-shared[node], node)))


def _centre(graph: nx.Graph, group: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(group)) if len(group) == 2 else central_members(graph, group)[:1]


def _telling(
    group: Sequence[str], activities: Mapping[str, Sequence[str]], everywhere: Counter[str], total: int
) -> tuple[str, ...]:
    here = {activity: count for activity, count in _counted(group, activities).items() if count > 1}
    if len(group) == total:
        score = {activity: float(count) for activity, count in here.items()}
    else:
        score = {
            # Rounded, or else the last bit would decide between two that tell as much.
            activity: round(count * log((count / len(group)) / (everywhere[activity] / total)), 9)
            for activity, count in here.items()
        }
    telling = [activity for activity in score if score[activity] > 0]
    return tuple(sorted(telling, key=lambda activity: (-score[activity], activity))[:MOST_ACTIVITIES])


def _counted(group: Sequence[str], activities: Mapping[str, Sequence[str]]) -> Counter[str]:
    return Counter(activity for member in group for activity in dict.fromkeys(activities.get(member, ())))
