"""What do the marks and colours on a map mean? Only what this map has is told."""

from collections.abc import Iterator
from html import escape

from atlas.model.background import Background
from atlas.texts import Sentence, say
from atlas.words.initiatives import KINDS

__all__ = ["map_legend"]

_LAYERS = {
    "water": say("Water"),
    "green": say("Green"),
    "building": say("Known building"),
    "path": say("Footpath or cycle path"),
    "street": say("Street"),
    "main": say("Main road"),
    "railway": say("Railway"),
}
_FILLED = '<rect class="atlas-map-area-of atlas-map-{layer}" x="1" y="3" width="22" height="12" rx="2"/>'
_LINE = '<path class="atlas-map-line-of atlas-map-{layer}" d="M1 9H23"/>'


def map_legend(
    *,
    background: Background | None,
    outline: bool,
    round_: bool,
    square: bool,
    together: bool,
    private: bool,
    language: str,
) -> str:
    """A list as HTML on one line, styled by `map.css`."""
    marks: list[tuple[str, Sentence]] = []
    if round_:
        marks.append(('<circle class="atlas-map-dot" cx="12" cy="9" r="7"/>', KINDS["informal"]))
    if square:
        marks.append(('<rect class="atlas-map-dot" x="5" y="2" width="14" height="14" rx="2"/>', KINDS["formal"]))
    if together:
        many = (
            '<circle class="atlas-map-dot" cx="12" cy="9" r="8.5"/><text class="atlas-map-count" x="12" y="13">3</text>'
        )
        marks.append((many, say("So many initiatives close together")))
    if private:
        square_ = '<rect class="atlas-map-area" x="2" y="2" width="20" height="14"/>'
        marks.append((square_, say("At somebody's home, somewhere in this square")))
    if outline:
        marks.append(('<path class="atlas-map-edge" d="M1 9H23"/>', say("Edge of the neighbourhood")))
    marks += _layers(background) if background else ()
    items = "".join(
        f'<li><svg viewBox="0 0 24 18" width="24" height="18" aria-hidden="true">{mark}</svg> '
        f"<span>{escape(told.to(language))}</span></li>"
        for mark, told in marks
    )
    return f'<ul class="atlas-map-legend">{items}</ul>'


def _layers(background: Background) -> Iterator[tuple[str, Sentence]]:
    there = {shape.layer for shape in background.shapes}
    for layer, told in _LAYERS.items():
        if layer in there:
            mark = _FILLED if layer in ("water", "green", "building") else _LINE
            yield mark.format(layer=layer), told
