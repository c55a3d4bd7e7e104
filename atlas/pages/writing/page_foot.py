"""The last lines of a page, also on paper: where it stands on the web, as a QR code too, and how to cite it."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from atlas.pages.citing.cited import is_cited
from atlas.pages.writing import addresses
from atlas.pages.writing.drawings import CITING_MARK, DAY_MARK
from atlas.pages.writing.qr import qr_code
from atlas.texts import say

__all__ = ["Name", "PageFoot", "page_foot"]


@dataclass(frozen=True)
class Name:
    """A title in a citation. `foreign`: what marks it where it is in another language than the page."""

    text: str
    foreign: str = ""


@dataclass(frozen=True)
class PageFoot:
    """`address`: the whole one, or the path where nobody said where the site will stand; then there is no `qr`.

    `name`: of a file with the code. `names`: the title of the page, of the neighbourhood and of the site.
    `is_cited`: whether it has figures that others refer to, so that it says more of how to do that.
    """

    address: str
    name: str
    names: tuple[Name, ...]
    qr: Markup | None
    is_cited: bool = False

    @property
    def day(self) -> Markup:
        """A mark for the day of the build."""
        return Markup(DAY_MARK)  # noqa: S704 - letters

    @property
    def citing(self) -> Markup:
        """A mark for how to refer to the page."""
        return Markup(CITING_MARK)  # noqa: S704 - letters


def page_foot(path: str, names: Iterable[Name], site_url: str, language: str) -> PageFoot:
    """The foot of the page `path`; of names that say the same the first is left out."""
    each = tuple({name.text: name for name in names}.values())
    whole = addresses.absolute(site_url, path)
    label = say("QR code with the address of this page").to(language)
    name = "-".join(part for part in path.removesuffix(".md").split("/") if part != "index") or "home"
    qr = qr_code(whole, label) if site_url else None
    return PageFoot(whole or "/", f"qr-{name}.png", each, qr, is_cited(path))
