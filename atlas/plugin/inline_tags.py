"""Tags within a line of text are put aside while a page is converted: all that reads them leaves them as they are.

Of a page of an initiative they are most of its signs: buttons, icons, addresses of figures.
"""

import re
from html import unescape
from typing import Final

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

__all__ = ["InlineTags"]

_BEGIN, _END = "\ue000", "\ue001"
"""Signs that no language has; where a page holds one all the same, nothing is put aside."""
_NAMES: Final = "a|abbr|b|br|button|code|em|i|path|small|span|strong|svg|time|use"
_TAG = re.compile(rf"<(/?)({_NAMES})(?=[\s/>])((?:\s+[\w:-]+(?:=\"[^\"<>]*\")?)*)\s*(/?)>")
_ANY = re.compile(rf"</?(?:{_NAMES})\b")
_MARK = re.compile(f"{_BEGIN}(\\d+){_END}")
_ANCHOR = re.compile(r'\s(?:id|name)="([^"]*)"')
_NOT_HERE: Final = ("`", "~~~", "![", _BEGIN, _END)
_UNDERLINE = re.compile(r"\n *(?:=+|-+) *(?:\n|$)")
"""Where one of these stands, tags may be code, words of a picture or of a heading: then nothing is put aside."""
_LEFT = re.compile(r" {4}|\t| *#")
"""So begins a line of code, or of a heading."""
_LINK = re.compile(r"\\|\][(\[:]")
"""What would be read as Markdown even within a tag."""


class InlineTags(Extension):  # type: ignore[misc]  # Python-Markdown is not typed
    """Puts aside tags of a kind that stands within text, from lines that have no others.

    Nothing is put aside on a page where one of them does not end on its line. It gives the same pages. `anchors`: what
    links can lead to in those of the page that was converted last.
    """

    anchors: frozenset[str] = frozenset()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - its name in Python-Markdown
        """Before anything looks for tags they are put aside, and put back after all else."""
        aside = _Aside(md, self)
        md.preprocessors.register(aside, "atlas_inline_tags", 29)  # after "normalize_whitespace"
        md.postprocessors.register(_Back(md, aside), "atlas_inline_tags", -1)


class _Aside(Preprocessor):  # type: ignore[misc]
    def __init__(self, md: Markdown, told: InlineTags) -> None:
        super().__init__(md)
        self.tags: list[str] = []
        self._told = told

    def run(self, lines: list[str]) -> list[str]:
        self.tags.clear()
        text = "\n".join(lines)
        here = not any(sign in text for sign in _NOT_HERE) and not _UNDERLINE.search(text)
        found = self._without(lines) if here else lines
        if found is None:
            self.tags.clear()
        anchors = (name for tag in self.tags for name in _ANCHOR.findall(tag))
        self._told.anchors = frozenset(map(unescape, anchors))
        return lines if found is None else found

    def _without(self, lines: list[str]) -> list[str] | None:
        """The lines with marks in place of tags; None where one does not end on its line."""
        found = []
        for line in lines:
            if "<" in line:
                tags = [*_TAG.finditer(line)]
                only = line.count("<") == len(tags)
                if not (only or len(tags) == len(_ANY.findall(line))) or not _whole(tags):
                    return None
                if only and not _LEFT.match(line):
                    line = self._marked(line, tags)
            found.append(line)
        return found

    def _marked(self, line: str, tags: list[re.Match[str]]) -> str:
        made, behind = [], 0
        for tag in tags:
            made += [line[behind : tag.start()], f"{_BEGIN}{len(self.tags)}{_END}"]
            behind = tag.end()
            self.tags.append(tag[0])
        return "".join([*made, line[behind:]])


class _Back(Postprocessor):  # type: ignore[misc]
    def __init__(self, md: Markdown, aside: _Aside) -> None:
        super().__init__(md)
        self._aside = aside

    def run(self, text: str) -> str:
        tags = self._aside.tags
        return _MARK.sub(lambda mark: tags[int(mark[1])], text) if tags else text


def _whole(tags: list[re.Match[str]]) -> bool:
    """Whether all tags of a line end on it, one within the other, and hold nothing that is Markdown."""
    open_now: list[str] = []
    for tag in tags:
        end, name, told, closed = tag.groups()
        if told and (_LINK.search(told) or told.count("[") != told.count("]") or " markdown" in told):
            return False
        if end:
            if not open_now or open_now.pop() != name:
                return False
        elif name != "br" and not closed:
            open_now.append(name)
    return not open_now
