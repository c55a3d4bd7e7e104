"""Blocks of text are asked only what their signs may mean: most are paragraphs, and there are sixteen other things.

Whether an element stands on lines of its own is looked up instead of looked for; rows of tables without code are cut at
every upright stroke; and nobody looks for the sign of a table of contents that no page has.
"""

from collections.abc import Sequence
from typing import Any, Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.tables import TableProcessor
from markdown.preprocessors import Preprocessor

__all__ = ["ask_blocks_less"]

_TAB: Final = "\t"
"""Stands for as many spaces as a tab has."""
_SIGNS: Final = {
    "admonition": ("!!!", _TAB),
    "markdown_block": ("\x02",),
    "indent": (_TAB,),
    "defindent": (_TAB,),
    "code": (_TAB,),
    "table": ("|",),
    "hashheader": ("#",),
    "setextheader": ("\n=", "\n-"),
    "hr": ("-", "_", "*"),
    "olist": (". ",),
    "ulist": ("* ", "+ ", "- "),
    "deflist": (": ",),
    "quote": (">",),
    "reference": ("]:",),
}
"""One of which everything has that each processor of blocks takes; others are always asked."""


def ask_blocks_less(md: Markdown) -> None:
    """Let `md` ask each block only what it can be. It gives the same pages, in less time.

    All that Markdown's own parser does with a block goes through its `parseBlocks`.
    """
    md.parser.parseBlocks = _Blocks(md).parse
    md.is_block_level = _Elements(md).on_own_lines
    for processor in md.parser.blockprocessors:
        if isinstance(processor, TableProcessor) and hasattr(TableProcessor, "_split"):
            processor._split = _Rows(processor).cells
    if "toc" in md.treeprocessors:
        md.preprocessors.register(_ContentsSign(md), "atlas_contents_sign", 28)


class _Blocks:
    def __init__(self, md: Markdown) -> None:
        self._md = md
        self._asked: list[tuple[Sequence[str], Any]] = []

    def parse(self, parent: Element, blocks: list[str]) -> None:
        """See `markdown.blockparser.BlockParser.parseBlocks`."""
        asked = self._asked = self._asked or self._ask()
        while blocks:
            block = blocks[0]
            for signs, processor in asked:
                for sign in signs:
                    if sign in block:
                        break
                else:
                    continue
                if processor.test(parent, block):
                    if processor.run(parent, blocks) is not False:
                        break
                    block = blocks[0]

    def _ask(self) -> list[tuple[Sequence[str], Any]]:
        """Every processor in its turn, with its signs: the empty one stands in every block."""
        processors = self._md.parser.blockprocessors
        signs = {processors[name]: of for name, of in _SIGNS.items() if name in processors}
        tab = " " * self._md.tab_length
        return [([tab if one == _TAB else one for one in signs.get(each, ("",))], each) for each in processors]


class _Rows:
    def __init__(self, processor: TableProcessor) -> None:
        self._split = processor._split

    def cells(self, row: str) -> list[str]:
        """See `markdown.extensions.tables.TableProcessor`."""
        return list(self._split(row)) if "`" in row or "\\" in row else row.split("|")


class _ContentsSign(Preprocessor):  # type: ignore[misc]
    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._sign = md.treeprocessors["toc"].marker

    def run(self, lines: list[str]) -> list[str]:
        """Where the sign of a table of contents stands on no line, let nobody look through all elements for it."""
        stands = self._sign and any(self._sign in line for line in lines)
        self.md.treeprocessors["toc"].marker = self._sign if stands else ""
        return lines


class _Elements:
    def __init__(self, md: Markdown) -> None:
        self._md, self._known, self._told = md, frozenset[str](), dict[object, bool]()

    def on_own_lines(self, tag: object) -> bool:
        """See `markdown.Markdown.is_block_level`."""
        if len(self._known) != len(self._md.block_level_elements):  # an extension may add some
            self._known = frozenset(self._md.block_level_elements)
            self._told.clear()
        told = self._told.get(tag)
        if told is None:
            told = self._told[tag] = isinstance(tag, str) and tag.lower().rstrip("/") in self._known
        return told
