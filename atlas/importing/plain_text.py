"""What a reader sees of a stranger's Markdown or HTML: the words and the web addresses, without what makes them up."""

import re
from html.parser import HTMLParser

__all__ = ["links_in", "plain_text"]

_LINK = re.compile(r"https?://[^\s<>\"'`\\{}|^\[\]()]+", re.I)
_MARKS = (
    (re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)"), ""),
    (re.compile(r"\[([^\]\n]*)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"\{[{%][^\n]*?[}%]\}"), ""),
    (re.compile(r"^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+|(?:[-*_]\s*){3,}$)", re.MULTILINE), ""),
    (re.compile(r"(\*\*|__|~~|`+)(?=\S)(.+?)(?<=\S)\1", re.DOTALL), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+)(?<=\S)\*(?!\w)"), r"\1"),
)
_UNSEEN = {"script", "style", "template", "svg", "head", "iframe", "object"}
_BREAKING = {"p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "section"}


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._unseen += tag in _UNSEEN
        self.words += ["\n\n"] * (tag in _BREAKING)

    def handle_endtag(self, tag: str) -> None:
        self._unseen = max(0, self._unseen - (tag in _UNSEEN))
        self.words += ["\n\n"] * (tag in _BREAKING)

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.words.append(data)


def plain_text(text: str) -> str:
    """The words of a page, a line for each paragraph or item."""
    parser = _Words()
    parser.feed(text)
    parser.close()
    words = "".join(parser.words)
    for mark, instead in _MARKS:
        words = mark.sub(instead, words)
    blocks = re.split(r"\n\s*\n", words)
    return "\n".join(filter(None, (" ".join(block.split()) for block in blocks)))


def links_in(text: str) -> list[str]:
    """The web addresses in a text, each once, in order; also those behind a link."""
    return list(dict.fromkeys(found.rstrip(".,;:!?*_") for found in _LINK.findall(text)))
