"""What does a built page say, for who searches? Its words without its menus, drawings and what every page says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

__all__ = ["PageText", "page_text"]

_ARTICLE: Final = "article.md-content__inner"
_LEFT_OUT: Final = ", ".join(
    (
        *("[data-atlas-unsearched]", "script", "style", "noscript", "template", "nav", "label", "form", "iframe"),
        ".headerlink",
        ".md-content__button",
        "svg",
        ".atlas-legend",
        ".atlas-filters",
        ".atlas-directory",
        ".atlas-facts dt",
        ".atlas-first dd a:not(.atlas-call)",
        ".atlas-also dd a:not(.atlas-call)",
        "th",
        ".atlas-say",
        ".atlas-keep",
        ".atlas-easy",
        ".atlas-report",
        ".atlas-cite",
        ".atlas-share-said",
        ".atlas-offline",
    )
)
"""What is no text of its own: signs, drawings and their legends, whose words stand in a table too, the list of
everything, and what every page says, such as `Languages`, which would be on every page for `language lesson`, and links
to the map and the agenda."""
_NOBODY: Final = '[data-atlas-unsearched="all"]'
"""On a page that is not to be found."""
_ALONE: Final = ", ".join(
    (
        *("address", "article", "aside", "blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "section", "summary", "table", "td"),
        *("th", "tr", "ul", ".atlas-call", "summary > strong", "summary > span"),
    )
)
"""What stands on lines of its own."""
_END: Final = "\x1f"
_BEGINS, _ENDS = '<article class="md-content__inner', "</article>"


@dataclass(frozen=True)
class PageText:
    """What a page says. `also`: words that it is looked for by; `terms`: those of its activities and the like, which
    others have too; `content`: the rest, each piece on a line of its own: a paragraph, a heading, a cell of a table."""

    title: str
    also: str
    terms: str
    content: str


def page_text(html: str) -> PageText | None:
    """The words of a page as the theme wrote it; None for one that is not to be found."""
    article = LexborHTMLParser(_around_article(html)).css_first(_ARTICLE)
    if article is None or article.css_first(_NOBODY):
        return None
    also, terms = (
        ", ".join(node.attributes[name] or "" for node in article.css(f"[{name}]"))
        for name in ("data-atlas-also", "data-atlas-terms")
    )
    for node in list(_outermost(article.css(_LEFT_OUT))):
        node.decompose()
    heading = article.css_first("h1")
    title = _plain(heading.text()) if heading else ""
    for node in article.css(_ALONE):
        node.insert_before(_END)
        node.insert_child(_END)
    for node in article.css("br"):
        node.insert_before(" ")
    said = (one for one in map(_plain, article.text().split(_END)) if any(map(str.isalnum, one)))
    return PageText(title, also, terms, "\n".join(said))


def _around_article(html: str) -> str:
    """The part of a page that its article stands in, if it can be told: a third of a page is menus."""
    begin, end = html.find(_BEGINS), html.rfind(_ENDS)
    return html[begin : end + len(_ENDS)] if 0 <= begin < end else html


def _outermost(nodes: Sequence[LexborNode]) -> Iterator[LexborNode]:
    """Those that are in none of the others, once: what is taken away takes all in it along, which is gone then."""
    given = {node.mem_id: node for node in nodes}
    for node in given.values():
        around = node.parent
        while around is not None and around.mem_id not in given:
            around = around.parent
        if around is None:
            yield node


def _plain(text: str) -> str:
    return " ".join(text.split())
