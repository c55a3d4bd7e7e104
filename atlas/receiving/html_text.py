"""What a mail in HTML says, as lines of text."""

import re
from collections import Counter
from html.parser import HTMLParser

__all__ = ["text_of_html"]

_SILENT = {"script", "style", "head", "title", "noscript", "template", "svg"}
_LINES = {"div", "tr", "li", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "hr"}
_APART = {"p", "blockquote", "pre"}
_HARD = "\x00"
"""A space that stays: HTML writes the spaces at the start of a line as such."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.silent = 0
        self.kept = 0
        self.after: list[tuple[str, str]] = []
        self.open: Counter[str] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self.silent += 1
        elif tag == "br":
            self.parts.append("\n")
        elif tag in _LINES or tag in _APART:
            # Word and Outlook write every line as a paragraph of this class, without space between.
            single = tag in _LINES or (tag == "p" and "MsoNormal" in (dict(attrs).get("class") or ""))
            self._line()
            if tag == "li":
                self.parts.append("-" + _HARD)
            self.kept += tag == "pre"
            self.after.append((tag, "" if single else "\n"))
            self.open[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag in _LINES or tag in _APART:
            self.kept -= tag == "pre" and self.kept > 0
            self._line()
            while self.open[tag]:
                name, apart = self.after.pop()
                self.open[name] -= 1
                if name == tag:
                    self.parts.append(apart)
                    break

    def handle_data(self, data: str) -> None:
        if self.silent:
            return
        text = data.replace("\xa0", _HARD)
        self.parts.append(text.replace(" ", _HARD) if self.kept else re.sub(r"\s+", " ", text))

    def _line(self) -> None:
        """Begin a new line, unless one has just begun."""
        while self.parts and not self.parts[-1].strip(" "):
            self.parts.pop()
        if self.parts and not self.parts[-1].endswith("\n"):
            self.parts.append("\n")


def text_of_html(html: str) -> str:
    """The text, with its lines and paragraphs; links are their words."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    lines = "".join(reader.parts).split("\n")
    return "\n".join(line.strip(" ") for line in lines).replace(_HARD, " ")
