"""Tags within a line of text are put aside while a page is converted: all that reads them leaves them as they are.

So are the names of signs, such as `&amp;`. Of a page of an initiative these are most of what is no word: buttons,
icons, addresses of figures.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

from atlas.plugin.tags_in_lines import INLINE, TAG, anchors, are_apart, are_sound, are_told

__all__ = ["InlineTags"]

_BEGIN, _END = "\ue000", "\ue001"
"""Signs that no language has; where a page holds one all the same, nothing is put aside."""
_ENTITY = re.compile(r"&(?:#[0-9]+|#x[0-9a-fA-F]+|[a-zA-Z0-9]+);")
_MARK = re.compile(f"{_BEGIN}(\\d+){_END}")
_PARSED: Final = "mkdocs_raw_html"
"""What MkDocs calls the part that looks for anchors in HTML: it reads a page sign by sign."""
_NOT_HERE: Final = ("`", "~~~", _BEGIN, _END)
_UNDERLINE = re.compile(r"\n *(?:=+|-+) *(?:\n|$)")
"""Where one of these stands, tags may be code, or words of a heading: then nothing is put aside."""
_PICTURE, _WHOLE_PICTURE = "![", re.compile(r"!\[[^\[\]\n]*\]")
"""Words of a picture become an attribute. Where they may go on in the next line nothing is put aside either."""
_LEFT = re.compile(r"\t|(?: {0,3}(?:>|[-*+:]|\d+\.))*(?: {4}| *#)")
"""So begins a line of code, or of a heading, also one in a list or in a quotation."""
_ITEM = re.compile(r" {0,3}(?:[-*+]|\d+\.)[ \t]+(?![-*+ ])\S")
"""So begins a list, at the beginning of a block."""
_IN_ITEM = re.compile(r" {4}(?=\S)")
"""So begins a line of what is within a list."""
_NOT_IN_TEXT = re.compile(r"\{|\]:|\]\([^)]*&|!!!")
"""Where one of these stands, the name of a sign may be part of an attribute or an address."""


class InlineTags(Extension):  # type: ignore[misc]  # Python-Markdown is not typed
    """Puts aside tags of a kind that stands within text, and names of signs.

    Nothing is put aside on a page where one of these tags does not end on its line. It gives the same pages.
    `anchors`: what links can lead to in tags of the page that was converted last, as far as nobody else looks.
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
        self.put: list[str] = []
        self._told = told

    def run(self, lines: list[str]) -> list[str]:
        self.put.clear()
        self._told.anchors = frozenset()
        self._look(for_anchors=True)
        if not _is_known("\n".join(lines)):
            return lines
        read = [(line, is_text, [*TAG.finditer(line)] if "<" in line else []) for line, is_text in _lines(lines)]
        tagged = [(line, tags) for line, _, tags in read if "<" in line]
        if not all(are_sound(line, tags) for line, tags in tagged):
            return lines
        found = [self._without(line, tags) if is_text else line for line, is_text, tags in read]
        if all(are_told(line, tags) for line, tags in tagged):
            self._told.anchors = frozenset(anchors(tag[0] for _, tags in tagged for tag in tags))
            self._look(for_anchors=False)
        else:
            self._told.anchors = frozenset(anchors(self.put))
        return found

    def _look(self, *, for_anchors: bool) -> None:
        """Whether MkDocs need look for anchors in HTML itself."""
        if _PARSED in self.md.preprocessors:
            parser = self.md.preprocessors[_PARSED]
            vars(parser).pop("run", None)
            if not for_anchors:
                parser.run = _unread

    def _without(self, line: str, tags: Sequence[re.Match[str]]) -> str:
        """A line with marks in place of tags, unless it holds others."""
        if not (tags or "&" in line):
            return line
        if line.count("<") != len(tags) or _PICTURE in line or not are_apart(line, tags):
            return line
        entities = "&" in line and not _NOT_IN_TEXT.search(line)
        made, behind = [], 0
        for tag in tags:
            between = line[behind : tag.start()]
            inline = tag[2] in INLINE
            made += [self._text(between) if entities else between, self._mark(tag[0]) if inline else tag[0]]
            behind = tag.end()
        after = line[behind:]
        return "".join([*made, self._text(after) if entities else after])

    def _text(self, text: str) -> str:
        return _ENTITY.sub(lambda entity: self._mark(entity[0]), text)

    def _mark(self, put: str) -> str:
        self.put.append(put)
        return f"{_BEGIN}{len(self.put) - 1}{_END}"


class _Back(Postprocessor):  # type: ignore[misc]
    def __init__(self, md: Markdown, aside: _Aside) -> None:
        super().__init__(md)
        self._aside = aside

    def run(self, text: str) -> str:
        put = self._aside.put
        return _MARK.sub(lambda mark: put[int(mark[1])], text) if put else text


def _is_known(text: str) -> bool:
    """Whether a page holds nothing in which a tag may be something else, or go on in the next line."""
    whole_pictures = text.count(_PICTURE) == len(_WHOLE_PICTURE.findall(text))
    return whole_pictures and not any(sign in text for sign in _NOT_HERE) and not _UNDERLINE.search(text)


def _lines(lines: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Each line, and whether it is surely text: no code, and no heading. What is within a list is none."""
    in_list, begins = False, True
    for line in lines:
        if not line.strip():
            begins = True
            yield line, False
            continue
        if not line.startswith(("    ", "\t")) and (begins or line.lstrip().startswith("<")):
            in_list = begins and bool(_ITEM.match(line))
        begins = False
        within = in_list and _IN_ITEM.match(line)
        yield line, not _LEFT.match(line[4:] if within else line)


def _unread(lines: list[str]) -> list[str]:
    return lines
