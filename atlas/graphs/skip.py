"""A way past a drawing: who goes by keyboard through one that is full of links can leave it in one step."""

from html import escape

from atlas.texts import say

__all__ = ["skippable"]

_FEW = 3
"""So many links are passed as soon as the one that jumps over them."""


def skippable(drawing: str, key: str, stops: int, language: str) -> str:
    """The drawing between a link and the place that it jumps to. `key`: what tells the drawing apart on its page;
    `stops`: how many links are in it. The link shows itself once it has the focus."""
    if stops <= _FEW:
        return drawing
    words = escape(say("Skip the drawing").to(language))
    place = f"atlas-after-{key}"
    return f'<a class="atlas-skip" href="#{place}">{words}</a>{drawing}<span id="{place}" tabindex="-1"></span>'
