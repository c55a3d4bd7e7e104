"""Which words stand in the pictures, for eyes and for screen readers?"""

from atlas.graphs.picture import Picture, PictureLine, PictureNode
from atlas.texts import Sentence, say, say_n
from atlas.words.initiatives import cluster_name, shape_name

__all__ = ["describe", "line_title", "new", "not_asked", "strength"]


def not_asked() -> Sentence:
    """What a dashed ring stands for."""
    return say("Not asked yet where else people take part")


def new() -> Sentence:
    """What a plus stands for."""
    return say("Began in the crisis")


def strength(line: PictureLine, picture: Picture) -> Sentence:
    """How strong a line is: shared participants, or lines where clusters are joined."""
    if picture.clustered:
        return say_n("{n} line", "{n} lines", int(line.weight))
    return say("{count} shared participants", count=line.label)


def line_title(line: PictureLine, names: dict[str, str], picture: Picture, language: str) -> str:
    """What the pointer reads over a line."""
    return f"{names[line.a]} – {names[line.b]}: {strength(line, picture).to(language)}"


def describe(node: PictureNode, picture: Picture, language: str) -> str:
    """The accessible name of a node: everything that its shape, colour, number and lines show."""
    lines = picture.degrees[node.id]
    parts = [shape_name(node.kind)]
    if node.cluster is not None and node.kind != "cluster":
        parts.append(cluster_name(node.cluster, picture.group_name(node.cluster)))
    parts.append(say_n("{n} line", "{n} lines", lines) if lines else say("no visible line"))
    if not node.asked:
        parts.append(not_asked())
    if node.new:
        parts.append(new())
    return f"{node.text}: " + ", ".join(part.to(language) for part in parts)
