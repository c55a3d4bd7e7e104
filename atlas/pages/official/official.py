"""Which official figures stand on a page? Those of the areas of a neighbourhood, as their source gives them."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from markupsafe import Markup

from atlas.graphs.followed import FollowedPoint, followed
from atlas.model.official import BORDERS, KNOWN, OfficialFigure, figure_key
from atlas.pages.official.facts import OfficialFacts, OfficialRow
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.foreign import of_source
from atlas.texts import say

__all__ = ["official_facts"]

_KNOWN = {known.key: known for known in KNOWN}
_ORDER = {known.key: place for place, known in enumerate(KNOWN)}
_FEW = 4
_WHOLE = ("GM", "NL")
_OTHER_CODE, _OTHER_BORDERS = Decimal(2), Decimal(3)


def official_facts(edition: Edition, code: str | None = None) -> OfficialFacts | None:
    """The figures of a neighbourhood; None where there are none. `code`: only the figure that goes by this name."""
    figures = edition.neighbourhood.official
    wanted = figure_key(code) if code is not None else None
    own = [one for one in figures if not one.area.startswith(_WHOLE) and one.indicator != BORDERS]
    own = [one for one in own if wanted in (None, one.indicator)]
    if not any(one.value is not None for one in own):
        return None
    listed = edition.neighbourhood.page.meta.cbs
    areas = sorted({one.area for one in own}, key=lambda area: (area not in listed, [*listed, area].index(area), area))
    own.sort(key=lambda one: (_ORDER.get(one.indicator, len(KNOWN)), one.indicator, areas.index(one.area), -one.year))
    around = {(one.area, one.indicator, one.year): one for one in figures if one.area.startswith("GM")}
    rows = [_row(edition, one, around.get((f"GM{one.area[2:6]}", one.indicator, one.year))) for one in own]
    latest: dict[str, OfficialRow] = {}
    for one, row in zip(own, rows, strict=True):
        if one.area == areas[0] and one.value is not None:
            latest.setdefault(one.indicator, row)
    borders = _borders(figures, own)
    moved = {area for area, *_ in borders}
    drawn, title = (None, "") if areas[0] in moved else _drawn(edition, own, areas[0])
    return OfficialFacts(
        rows=rows,
        newest=list(latest.values())[:_FEW],
        municipality=edition.neighbourhood.page.meta.municipality,
        compared=any(row.around for row in rows),
        drawn=drawn,
        drawn_title=title,
        borders=[(name, year, value == _OTHER_CODE) for _, name, year, value in borders],
        sources=list(dict.fromkeys(_source(edition, one) for one in own)),
        of_cbs=any(one.source.startswith("CBS") for one in own),
    )


def _title(edition: Edition, one: OfficialFigure) -> str:
    known = _KNOWN.get(one.indicator)
    return edition.tell(known.title) if known else one.title


def _value(edition: Edition, one: OfficialFigure) -> str | None:
    known = _KNOWN.get(one.indicator)
    unit = edition.tell(known.unit) if known and known.unit else (None if known else one.unit)
    return None if one.value is None else edition.words.measure(float(one.value), unit)


def _row(edition: Edition, one: OfficialFigure, around: OfficialFigure | None) -> OfficialRow:
    return OfficialRow(
        title=_title(edition, one) if one.indicator in _KNOWN else _as_given(edition, one, one.title),
        area=one.name or one.area,
        year=one.year,
        value=_value(edition, one),
        around=_value(edition, around) if around else None,
        foreign=one.indicator not in _KNOWN,
    )


def _drawn(edition: Edition, own: Sequence[OfficialFigure], area: str) -> tuple[Drawing | None, str]:
    """The first figure that there are several years of, the years in their order."""
    for indicator in dict.fromkeys(one.indicator for one in own):
        of = [one for one in own if (one.indicator, one.area) == (indicator, area) and one.value is not None]
        if len(of) < 2:
            continue
        of.reverse()
        points = [
            FollowedPoint(date(one.year, 1, 1), float(one.value or 0), _value(edition, one) or "", str(one.year))
            for one in of
        ]
        title = _title(edition, of[0])
        told = say(
            "Drawing: {title}, {before} in {first} and {after} in {last}.",
            title=title,
            before=points[0].label,
            first=of[0].year,
            after=points[-1].label,
            last=of[-1].year,
        )
        return Drawing(followed(points, None, edition.today, now="", label=edition.tell(told))), title
    return None, ""


def _borders(figures: Sequence[OfficialFigure], own: Sequence[OfficialFigure]) -> list[tuple[str, str, int, Decimal]]:
    """Area, its name, the year and what changed, where CBS marks that after the first year that is shown of an area."""
    first = {area: min(one.year for one in own if one.area == area) for area in {one.area for one in own}}
    return sorted(
        (one.area, one.name or one.area, one.year, one.value)
        for one in figures
        if one.indicator == BORDERS
        and one.value in (_OTHER_CODE, _OTHER_BORDERS)
        and one.year > first.get(one.area, one.year)
    )


def _source(edition: Edition, one: OfficialFigure) -> str:
    table = f" ({one.table})" if one.table else ""
    day = edition.words.day(one.taken_on)
    source = Markup("{}{}").format(_as_given(edition, one, one.source), table)
    return edition.writer.say("{source}, taken over on {day}", source=source, day=day)


def _as_given(edition: Edition, one: OfficialFigure, text: str) -> str:
    """Words of a source: CBS writes Dutch; another source is named by whoever wrote the pages beside it."""
    return of_source(text, "nl", edition.language) if one.source.startswith("CBS") else edition.words_beside(text)
