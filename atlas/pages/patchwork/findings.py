"""What does the network show? One finding after the other, each with a small drawing in which the rest is pale."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from atlas.graphs.picture import Picture
from atlas.graphs.small import Marked
from atlas.pages.patchwork.facts import Finding, FindingKind, Holding, NotFirm
from atlas.pages.patchwork.not_asked import HeldKind, how_firm
from atlas.pages.patchwork.pictures import draw_small, patchwork_picture
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import Reference, by_title
from atlas.texts import Sentence, say

__all__ = ["findings", "held_by", "holding", "not_firm"]

_HOLDING = 2
_MOST_GROUPS = 6
"""So many of the largest groups have a drawing; the others are in a list."""
_WHOLE = 3
"""A group of so many is named whole; of a larger one the two in the middle."""
_IN_A_SENTENCE = 4
_IN_A_DRAWING = 6
_CROWD, _IN_A_CROWD = 30, 3
"""Among so many there is room for so many names."""
_CROSSING = 60
"""Up to so many lines of bridges all are drawn: among more nobody sees where they lead."""
_RINGS = 60
"""Up to so many that were not asked have a dashed ring."""


def findings(edition: Edition, picture: Picture) -> list[Finding]:
    """The findings that there are, for a patchwork with lines; `picture` is that of the whole."""
    return [
        *_bridges(edition, picture),
        *_heart(edition, picture),
        *_groups(edition, picture),
        *_meeting(edition, picture),
        *_edge(edition, picture),
    ]


def holding(edition: Edition) -> Holding | None:
    """What holds the patchwork together: the first two bridges; None where there are no groups to hold together."""
    keys = held_by(edition)
    if not keys:
        return None
    figure = _bridges_drawing(edition, patchwork_picture(edition))
    return Holding(figure, _rows(edition, keys), not_firm(edition, "bridge", keys))


def held_by(edition: Edition) -> tuple[str, ...]:
    """The ids of the first two bridges; none where there are no groups to hold together."""
    network = edition.findings.network
    return network.named_bridges[:_HOLDING] if len(network.clusters.groups) > 1 else ()


def not_firm(edition: Edition, kind: HeldKind, keys: Sequence[str | int]) -> NotFirm | None:
    """What has to be said beside a sentence about all of these; None where all is firm."""
    levels = {how_firm(edition, kind, key) for key in keys} - {None}
    if levels <= {"firm"}:
        return None
    return "likely" if levels == {"likely"} else "open" if levels == {"open"} else "partly"


def _bridges_drawing(edition: Edition, picture: Picture, *, shared: bool = False) -> Drawing:
    """The bridges with their lines to other groups; where there is one group only, with all their lines."""
    keys = edition.findings.network.named_bridges
    drawn = _across(edition, keys)
    near = sorted({end for ends in drawn for end in ends} - set(keys))
    told = say("Drawing: {names}, with their lines to other groups.", names=_named(edition, keys))
    return _draw(edition, picture, Marked(keys, tuple(near), tuple(drawn)), told, shared)


def _across(edition: Edition, keys: Sequence[str]) -> list[tuple[str, str]]:
    """The lines of these initiatives to other groups; of very many the strongest to each group."""
    network, group = edition.findings.network.patchwork, edition.findings.network.clusters.number_of
    lines = sorted((line for key in keys for line in network.lines_of(key)), key=lambda ln: (-ln.weight, ln.a, ln.b))
    across = [line for line in lines if group[line.a] != group[line.b]] or lines
    found: dict[object, tuple[str, str]] = {}
    for line in across:
        ends = (line.a, line.b)
        towards = tuple(sorted((end in keys, group[end]) for end in ends)) if len(across) > _CROSSING else ends
        found.setdefault(towards, ends)
    return list(found.values())


def _bridges(edition: Edition, picture: Picture) -> Iterator[Finding]:
    keys = edition.findings.network.named_bridges
    if keys:
        share = edition.findings.network.bridges[keys[0]]
        figure = _bridges_drawing(edition, picture, shared=True)
        doubt = not_firm(edition, "bridge", keys)
        yield Finding("bridges", "bridges", figure, _rows(edition, keys), share=share, not_firm=doubt)


def _groups(edition: Edition, picture: Picture) -> Iterator[Finding]:
    network = edition.findings.network
    if len(network.clusters.groups) < 2:
        return
    for number, members in enumerate(network.clusters.groups[:_MOST_GROUPS], 1):
        inside = set(members)
        lines = tuple((line.a, line.b) for line in network.patchwork.lines if inside.issuperset((line.a, line.b)))
        central = network.central[number - 1]
        told = say(
            "Drawing: where {group} stands in the patchwork, and the lines within it.",
            group=edition.group_in_a_sentence(number),
        )
        marked = Marked(
            central[: _IN_A_CROWD if len(members) > _CROWD else _IN_A_SENTENCE], members, lines, around=True
        )
        yield Finding(
            "group",
            f"group-{number}",
            _draw(edition, picture, marked, told, shared=True),
            _rows(edition, central if len(central) <= _WHOLE else central[:2]),
            count=len(members),
            group=number,
            name=edition.group_name(number),
            not_firm=not_firm(edition, "group", [number]),
        )


def _heart(edition: Edition, picture: Picture) -> Iterator[Finding]:
    network = edition.findings.network
    core = set(network.core)
    if core:
        lines = tuple((line.a, line.b) for line in network.patchwork.lines if core.issuperset((line.a, line.b)))
        few = network.core[:_IN_A_DRAWING]
        told = say("Drawing: {names}, with the lines between them.", names=_named(edition, few))
        marked = Marked(few, network.core[_IN_A_DRAWING:], lines)
        found = _finding(edition, picture, "heart", network.core, marked, told, in_order=True)
        yield replace(found, not_firm=not_firm(edition, "heart", network.core))


def _meeting(edition: Edition, picture: Picture) -> Iterator[Finding]:
    """Where initiatives of neighbours share people with associations and institutions; nothing where all are alike."""
    mix = edition.findings.network.mix
    if mix.expected is None or mix.expected <= -1 or not mix.lines_between + mix.lines_within:
        return
    kinds = {node.id: node.kind for node in picture.nodes}
    lines = tuple((line.a, line.b) for line in picture.lines if kinds[line.a] != kinds[line.b])
    near = tuple(sorted({end for ends in lines for end in ends}))
    told = say(
        "Drawing: the lines between initiatives of neighbours (round) and associations or institutions (square)."
    )
    figure = _draw(edition, picture, Marked((), near, lines), told, shared=True)
    yield Finding("meet", "meet", figure, count=len(lines))


def _edge(edition: Edition, picture: Picture) -> Iterator[Finding]:
    """Who shows no line, and who was not asked yet."""
    hidden = edition.findings.network.without_visible_line
    if hidden:
        told = say("Drawing: the initiatives without a visible line stand below the others.")
        yield _finding(edition, picture, "edge", hidden, _standing_out(hidden), told)
    unasked = tuple(sorted(edition.findings.network.patchwork.not_asked))
    if unasked:
        told = say("Drawing: where the initiatives stand that were not asked yet.")
        yield _finding(edition, picture, "not-asked", unasked, _standing_out(unasked, asking=True), told)


def _finding(
    edition: Edition,
    picture: Picture,
    kind: FindingKind,
    keys: Sequence[str],
    marked: Marked,
    told: Sentence,
    *,
    in_order: bool = False,
) -> Finding:
    """A finding about these initiatives: the first few in the sentence, all others folded."""
    rows = _rows(edition, keys) if in_order else by_title(_rows(edition, keys))
    few = _few(len(rows))
    figure = _draw(edition, picture, marked, told, shared=True)
    return Finding(kind, kind, figure, rows[:few], by_title(rows[few:]), count=len(rows))


def _few(count: int) -> int:
    """How many of so many stand in a sentence; a single one is never left for later."""
    return count if count <= _IN_A_SENTENCE + 1 else _IN_A_SENTENCE


def _standing_out(keys: tuple[str, ...], *, asking: bool = False) -> Marked:
    """All of them; with names where they are few."""
    few = len(keys) <= _IN_A_DRAWING
    return Marked(keys if few else (), () if few else keys, asking=keys if asking and len(keys) <= _RINGS else ())


def _rows(edition: Edition, keys: Sequence[str]) -> list[Reference]:
    return [edition.reference(key) for key in keys]


def _named(edition: Edition, keys: Sequence[str]) -> str:
    return edition.words.all_of([edition.reference(key)["title"] for key in keys])


def _draw(edition: Edition, picture: Picture, marked: Marked, told: Sentence, shared: bool) -> Drawing:
    return draw_small(picture, marked, edition.tell(told), shared)
