"""What does the patchwork say? Its lines, the counts behind them, and the figures of each initiative (METHODS 1, 2)."""

from collections.abc import Iterator

from atlas.dataset.columns import INITIATIVE, NEIGHBOURHOOD, NUMBER, OF_INITIATIVE, OF_NEIGHBOURHOOD, filled_in, share
from atlas.dataset.tables import Column, ForeignKey, Row, Source, Table
from atlas.model.initiative import Initiative, People
from atlas.texts import say

__all__ = ["LINES", "LINE_CHANGES", "LINE_COUNTS", "NETWORK"]

_PEOPLE = say("people")
_A = Column("initiative_a", say("One initiative"), say("The first of the two by name."), required=True)
_B = Column("initiative_b", say("The other initiative"), say("The second of the two by name."), required=True)
_KEYS = tuple(
    ForeignKey(("neighbourhood", one.name), "initiatives", ("neighbourhood", "initiative")) for one in (_A, _B)
)
_FROM = Column(
    "shared_from",
    say("Shared participants, at least"),
    say("So many people take part in both. No row: fewer than 5, which can be none."),
    "integer",
    unit=_PEOPLE,
    required=True,
    least=1,
    method="patchwork",
)
_TO = Column(
    "shared_to",
    say("Shared participants, at most"),
    say("The upper end of the step in which the count lies."),
    "integer",
    unit=_PEOPLE,
    required=True,
    least=1,
    method="protection",
)
_COUNTED = Column(
    "counted_on", say("Counted on"), say("The last day on which this was counted."), "date", required=True
)


def _lines(source: Source) -> Iterator[Row]:
    found = source.findings.network
    for line in found.patchwork.lines:
        weights = found.weights[line.a, line.b]
        asked = " ".join(one.asked_by or "roster" for one in line.sources)
        last = max(one.counted_on for one in line.sources)
        pair = (weights.jaccard, weights.overlap) if weights else (None, None)
        yield source.neighbourhood.id, line.a, line.b, line.weight, line.top, last, asked, *pair


LINES = Table(
    "patchwork_lines",
    say("Lines of the patchwork"),
    say("One row for each two initiatives that share enough people to show."),
    (
        NEIGHBOURHOOD,
        _A,
        _B,
        _FROM,
        _TO,
        _COUNTED,
        Column(
            "asked",
            say("Who counted"),
            say("Whose tick list gave a count, by the name of the initiative, or roster: a list of key figures."),
            required=True,
            several=True,
            method="patchwork",
        ),
        share(
            "jaccard",
            say("Jaccard"),
            say("Shared people as a part of all people of the two; the least that it can be."),
            "patchwork",
        ),
        share(
            "overlap",
            say("Overlap"),
            say("Shared people as a part of the smaller one; the least that it can be."),
            "patchwork",
        ),
    ),
    ("neighbourhood", "initiative_a", "initiative_b"),
    _KEYS,
    rows=_lines,
    inside="neighbourhoods",
    called="lines",
)


def _counts(source: Source) -> Iterator[Row]:
    for line in source.findings.network.patchwork.lines:
        for number, one in enumerate(line.sources, 1):
            ends = (one.shared, one.top, one.counted_on)
            yield source.neighbourhood.id, line.a, line.b, number, one.asked_by, *ends


LINE_COUNTS = Table(
    "line_counts",
    say("Counts behind the lines"),
    say("Every count that a line was made of; of several the largest holds."),
    (
        NEIGHBOURHOOD,
        _A,
        _B,
        NUMBER,
        Column(
            "asked_by",
            say("Asked by"),
            say("Whose people were asked; empty where a list of key figures was counted."),
            method="patchwork",
        ),
        _FROM,
        _TO,
        _COUNTED,
    ),
    ("neighbourhood", "initiative_a", "initiative_b", "number"),
    (
        ForeignKey(
            ("neighbourhood", "initiative_a", "initiative_b"),
            "patchwork_lines",
            ("neighbourhood", "initiative_a", "initiative_b"),
        ),
    ),
    rows=_counts,
    inside="patchwork_lines",
    called="counts",
)


def _network(source: Source) -> Iterator[Row]:
    found = source.findings.network
    for key, page in source.neighbourhood.initiatives.items():
        participants = page.meta.people.participants if page.meta.people else None
        head = (source.neighbourhood.id, key, page.meta.title, page.meta.kind, participants)
        if key not in found.patchwork.initiatives:
            yield *head, *(None,) * 10
            continue
        asked, lines = key in found.patchwork.asked, found.patchwork.lines_of(key)
        if not asked and not lines:  # nobody asked there, and no line by what others counted: that is not zero
            yield *head, asked, *(None,) * 9
            continue
        group, stop = found.clusters.number_of.get(key), found.stops[key]
        yield (
            *head,
            asked,
            len(lines),
            None if group is None else group + 1,
            found.bridges[key],
            found.circles[key],
            found.spread[key],
            key in found.core,
            stop.share_of_weight,
            stop.relay_loss,
            " ".join(stop.newly_isolated) or None,
        )


NETWORK = Table(
    "patchwork_initiatives",
    say("Initiatives in the patchwork"),
    say("What the patchwork says of each initiative. Professional resources, and what has stopped, have no figures."),
    (
        NEIGHBOURHOOD,
        INITIATIVE,
        filled_in(Initiative, "title", required=True),
        filled_in(Initiative, "kind", required=True),
        filled_in(People, "participants", type="integer", unit=_PEOPLE, least=0),
        Column(
            "asked",
            say("Asked"),
            say("Whether people were asked here where else they take part. No is not zero lines."),
            "boolean",
            method="not-asked",
        ),
        Column(
            "lines",
            say("Lines"),
            say("How many lines are shown. Empty where nobody was asked and none is shown: that is not zero."),
            "integer",
            unit=say("lines"),
            least=0,
            method="patchwork",
        ),
        Column(
            "group",
            say("Group"),
            say("The number of its group, as on the page of the patchwork."),
            "integer",
            least=1,
            method="clusters",
        ),
        share("betweenness", say("Bridge"), say("How much it joins groups that otherwise do not meet."), "bridge"),
        Column(
            "constraint",
            say("Tied to one circle"),
            say("How much it depends on one circle (Burt's constraint)."),
            "number",
            decimals=4,
            least=0,
            method="one-circle",
        ),
        share("participation", say("Spread"), say("How evenly its lines are spread over groups."), "spread"),
        Column(
            "core",
            say("In the core"),
            say("Whether it is one of those that hold most of the rest."),
            "boolean",
            method="core",
        ),
        share(
            "share_of_weight",
            say("Share of all lines"),
            say("Which part of all shared participants goes over its lines."),
            "stops",
        ),
        Column(
            "relay_loss",
            say("If this stops"),
            say("How much further others would be from each other."),
            "number",
            decimals=4,
            method="stops",
        ),
        Column(
            "newly_without_line",
            say("Would lose their only line"),
            say("Which initiatives would show no line without it."),
            several=True,
            method="stops",
        ),
    ),
    ("neighbourhood", "initiative"),
    (OF_INITIATIVE,),
    rows=_network,
    inside="initiatives",
    called="patchwork",
)


def _changes(source: Source) -> Iterator[Row]:
    found = source.findings.network.changes
    if found is None:
        return
    for kind, changes in (("came", found.came), ("stayed", found.stayed), ("went", found.went)):
        for one in changes:
            ends = (*(one.then or (None, None)), *(one.now or (None, None)))
            yield source.neighbourhood.id, one.a, one.b, found.name, kind, *ends


LINE_CHANGES = Table(
    "line_changes",
    say("What changed since an earlier year"),
    say("Lines that came, stayed and went, where both years can tell. One that went may have fallen below 5 people."),
    (
        NEIGHBOURHOOD,
        _A,
        _B,
        Column(
            "since", say("Since"), say("The earlier count that it is compared with."), required=True, method="changed"
        ),
        Column(
            "change",
            say("Change"),
            say("What became of the line."),
            required=True,
            method="changed",
            choices={"came": say("It came"), "stayed": say("It stayed"), "went": say("It went")},
        ),
        *(
            Column(
                name,
                title,
                say("People who took part in both; empty where no line was shown."),
                "integer",
                unit=_PEOPLE,
                least=1,
                method="changed",
            )
            for name, title in (
                ("then_from", say("Then, at least")),
                ("then_to", say("Then, at most")),
                ("now_from", say("Now, at least")),
                ("now_to", say("Now, at most")),
            )
        ),
    ),
    ("neighbourhood", "initiative_a", "initiative_b"),
    (OF_NEIGHBOURHOOD, *_KEYS),
    rows=_changes,
    inside="neighbourhoods",
    called="line_changes",
)
