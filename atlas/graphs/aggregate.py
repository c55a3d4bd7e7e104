"""How does a picture stay readable above 300 initiatives? One node per cluster, joined where they share lines."""

from collections import Counter, defaultdict
from statistics import fmean

from atlas.graphs.picture import Picture, PictureLine, PictureNode
from atlas.words.initiatives import cluster_with_count

__all__ = ["MOST", "aggregate"]

MOST = 300
"""Up to so many nodes the explore page draws every initiative; more are slow to draw and cannot be read."""


def aggregate(picture: Picture, language: str) -> Picture:
    """One node for every cluster, and one for the initiatives in none, each in the middle of its members.

    The size of a node is its number of initiatives; the weight of a line is the number of lines between two clusters
    (never a sum of people, who would be counted twice). These nodes have no address.
    """
    members: dict[int | None, list[PictureNode]] = defaultdict(list)
    for node in picture.nodes:
        members[node.cluster].append(node)
    order = sorted(members, key=lambda cluster: (cluster is None, cluster or 0))
    names = {cluster: "none" if cluster is None else f"cluster-{cluster}" for cluster in order}
    nodes = tuple(
        PictureNode(
            id=names[cluster],
            label=cluster_with_count(
                cluster, len(members[cluster]), None if cluster is None else picture.group_name(cluster)
            ).to(language),
            url="",
            kind="cluster",
            cluster=cluster,
            size=len(members[cluster]),
            x=fmean(node.x for node in members[cluster]),
            y=fmean(node.y for node in members[cluster]),
            asked=True,
        )
        for cluster in order
    )
    home = {node.id: names[node.cluster] for node in picture.nodes}
    between = Counter(
        (min(home[line.a], home[line.b]), max(home[line.a], home[line.b]))
        for line in picture.lines
        if home[line.a] != home[line.b]
    )
    lines = tuple(PictureLine(a, b, count, str(count)) for (a, b), count in sorted(between.items()))
    return Picture(nodes, lines)
