"""Does the text of a page end where it ends? What it leaves open would swallow what a page of ours says below it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html.parser import HTMLParser

from atlas.texts import Sentence, say

__all__ = ["Left", "left_open"]

_VOID = {"br", "col", "hr", "img"}
_END = "atlas-end-of-text"
_FENCE = re.compile(r"^(?:`{3,}|~{3,})", re.MULTILINE)
_CLOSERS = ("-->", "?>", "]]>", '">', "'>", ">")
"""What may stand further down on a page, and would close what a text began."""


@dataclass(frozen=True)
class Left:
    """`needle`: what stands in the text where it began."""

    needle: str
    what: Sentence
    hint: Sentence


def left_open(body: str, convert: Callable[[str], str]) -> Left | None:
    """The first thing that a text opens and does not close, or closes without having opened it; None for nothing.

    `convert`: Markdown to HTML. A heading is put below the text: where that does not come out as a heading, the text
    would have taken a heading of ours too.
    """
    fences = sorted(set(_FENCE.findall(body)))
    below = "\n\n".join((f"## End {{: #{_END} }}", *_CLOSERS, *fences))
    nesting = _Nesting()
    nesting.feed(convert(f"{body}\n\n{below}"))
    nesting.close()
    if nesting.left:
        return nesting.left
    if not nesting.ended:
        if nesting.innermost:
            return _not_closed(nesting.innermost)
        opener = next((fence for fence in fences if body.count(fence) % 2), "<!--" if "<!--" in body else "<")
        return Left(
            opener, say("something begins in this text that does not end in it"), say("close it, or take it out")
        )
    return None


def _not_closed(tag: str) -> Left:
    what = say('"<{element}>" is not closed in this text', element=tag)
    return Left(f"<{tag}", what, say('write "</{element}>" where it ends', element=tag))


class _Nesting(HTMLParser):
    """Follows which elements are open, up to the heading below the text."""

    def __init__(self) -> None:
        super().__init__()
        self.left: Left | None = None
        self.ended = False
        self._open: list[str] = []

    @property
    def innermost(self) -> str | None:
        """The element that is open last, if any."""
        return self._open[-1] if self._open else None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.ended or self.left:
            return
        if ("id", _END) in attrs:
            self.ended = True
            if self._open:
                self.left = _not_closed(self._open[-1])
        elif tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # A browser reads <div/> as <div>.
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self.ended or self.left:
            return
        if tag not in self._open:
            what = say('"</{element}>" closes what this text did not open', element=tag)
            self.left = Left(f"</{tag}", what, say("take it out"))
        elif self._open[-1] != tag:
            self.left = _not_closed(self._open[-1])
        else:
            self._open.pop()

    def handle_decl(self, decl: str) -> None:
        self._not_text("<!")

    def handle_pi(self, data: str) -> None:
        self._not_text("<?")

    def unknown_decl(self, data: str) -> None:
        self._not_text("<![")

    def _not_text(self, needle: str) -> None:
        if not self.ended and not self.left:
            what = say('a page cannot hold "{sign}"', sign=needle)
            self.left = Left(needle, what, say("take this out; text, lists, links and images are fine"))
