"""What is in a picture of the patchwork: the frozen shape that both the build-time SVG and the explore page draw."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urlsplit

from atlas.words.initiatives import Shape

__all__ = ["Kind", "Picture", "PictureLine", "PictureNode"]

Kind = Shape
"""What a node stands for; `cluster` only where `aggregate` drew many initiatives as one node."""


@dataclass(frozen=True)
class PictureNode:
    """One initiative in a picture.

    `url` is relative to the document that shows the picture; an empty one draws no link. `cluster` is printed as given
    (None: in no cluster). `size` is a number of participants (None: unknown). `x` and `y` lie in the unit square, y
    pointing down. `asked` is false when nobody asked this initiative where else its people take part, so that missing
    lines mean nothing. `new`: it began in the crisis that the picture is about; a plus says so, unless a cluster's
    number stands there.
    """

    id: str
    label: str
    url: str
    kind: Kind
    cluster: int | None
    size: int | None
    x: float
    y: float
    asked: bool = True
    new: bool = False

    @property
    def text(self) -> str:
        """The label on one line, without control characters."""
        words = "".join(" " if ord(char) < 32 or ord(char) == 127 else char for char in self.label).split()
        return " ".join(words) or self.id

    @property
    def href(self) -> str:
        """The address, or nothing when it is not a web address: a label or address from outside may not run."""
        try:
            scheme = urlsplit(self.url.strip()).scheme.lower()
        except ValueError:
            return ""
        return self.url.strip() if scheme in {"", "http", "https"} else ""


@dataclass(frozen=True)
class PictureLine:
    """Shared participants between two nodes: `weight` (> 0) draws the width, `label` says it, as in "5–9"."""

    a: str
    b: str
    weight: float
    label: str

    @property
    def ends(self) -> frozenset[str]:
        """The two nodes, whichever way round."""
        return frozenset((self.a, self.b))


@dataclass(frozen=True)
class Picture:
    """Nodes and the lines between them. Order is the order of drawing and of the keyboard.

    `groups`: what the clusters are called, number 1 first; a number alone where they are not named.

    Raises ValueError when an id occurs twice, a pair has two lines, a line has an unknown end or no weight.
    """

    nodes: tuple[PictureNode, ...]
    lines: tuple[PictureLine, ...] = ()
    groups: tuple[str, ...] = ()
    degrees: Counter[str] = field(init=False, repr=False, compare=False)
    """How many lines each node has."""

    @cached_property
    def clustered(self) -> bool:
        """Whether nodes stand for clusters, and weights count lines."""
        return any(node.kind == "cluster" for node in self.nodes)

    def group_name(self, cluster: int) -> str | None:
        """What a cluster is called; None where it has a number only."""
        return self.groups[cluster - 1] if cluster <= len(self.groups) else None

    def __post_init__(self) -> None:
        ids = {node.id for node in self.nodes}
        if len(ids) < len(self.nodes):
            raise ValueError("a picture has every node once")
        for line in self.lines:
            if line.a == line.b or not line.ends <= ids:
                raise ValueError(f"line {line.a}–{line.b} does not join two nodes of the picture")
            if not line.weight > 0:
                raise ValueError(f"line {line.a}–{line.b} has weight {line.weight}; it must be above 0")
        if len({line.ends for line in self.lines}) < len(self.lines):
            raise ValueError("a picture has every line once")
        object.__setattr__(self, "degrees", Counter(end for line in self.lines for end in line.ends))
