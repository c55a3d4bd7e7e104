"""To which groups of the patchwork do those belong that an initiative shares participants with?"""

from collections import Counter

from atlas.pages.initiative.facts import CircleGroups
from atlas.pages.writing.edition import Edition

__all__ = ["circle_groups"]


def circle_groups(edition: Edition, key: str) -> CircleGroups | None:
    """The group that most of its neighbours are in, its own first among equals; None where all are one group.

    KeyError where the initiative has no line.
    """
    network = edition.findings.network
    number_of = network.clusters.number_of
    if len(network.clusters.groups) < 2:
        return None
    own = number_of[key]
    others = Counter(number_of[line.other(key)] for line in network.patchwork.lines_of(key))
    most = min(others, key=lambda number: (-others[number], number != own, number))
    return CircleGroups(
        most=edition.group_in_a_sentence(most + 1),
        count=others[most],
        own=edition.group_in_a_sentence(own + 1) if own != most else None,
    )
