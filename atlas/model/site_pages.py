"""Which pages and files does the build make by itself, where do they stand, and what does the menu call them?

Whoever adds a kind of page adds it here, and the function that makes it to `pages/site/building.py`.
"""

from dataclasses import dataclass

from atlas.texts import Sentence, say

__all__ = [
    "ASSETS",
    "DATA",
    "EASY",
    "NEIGHBOURHOOD_FILES",
    "NEIGHBOURHOOD_PAGES",
    "PAGE_FILES",
    "SCHEMAS",
    "SITE_PAGES",
    "SitePage",
    "site_pages",
    "taken",
]


@dataclass(frozen=True)
class SitePage:
    """A page that every site, or every neighbourhood, has."""

    name: str
    """What code calls it."""
    path: str
    """Its Markdown file, in the folder of its neighbourhood or beside the neighbourhoods."""
    title: Sentence | None
    """What the menu calls it; none where that is the title which its own text has."""
    written: bool = False
    """Whether a file of the content folder may hold it."""
    of_several: bool = False
    """Whether it needs two or more neighbourhoods."""

    @property
    def address(self) -> str:
        """The folder that the page is served from, empty for `index.md`."""
        stem = self.path.removesuffix(".md")
        return "" if stem == "index" else stem.removesuffix("/index")


SITE_PAGES = (
    SitePage("home", "index.md", say("Home"), written=True),
    SitePage("directory", "directory.md", say("What is on?")),
    SitePage("my_list", "my-list.md", None),
    SitePage("change", "change.md", None),
    SitePage("neighbourhoods", "neighbourhoods.md", say("Neighbourhoods"), of_several=True),
    SitePage("compare", "compare.md", say("Side by side"), of_several=True),
    SitePage("methods", "methods.md", None, written=True),
    SitePage("guides", "guides.md", None, written=True),
    SitePage("for_residents", "for-residents.md", None, written=True),
    SitePage("for_initiatives", "for-initiatives.md", None, written=True),
    SitePage("fields", "fields/index.md", None),
    SitePage("for_key_figures", "for-key-figures.md", None, written=True),
    SitePage("data", "data/index.md", None),
    SitePage("releases", "releases/index.md", None),
    SitePage("for_councils", "for-councils.md", None, written=True),
    SitePage("publishing", "publishing.md", None, written=True),
    SitePage("languages", "languages.md", None, written=True),
    SitePage("settings", "settings.md", None, written=True),
)
"""Pages beside the neighbourhoods."""

NEIGHBOURHOOD_PAGES = (
    SitePage("neighbourhood", "index.md", None, written=True),
    SitePage("initiatives", "initiatives/index.md", say("Initiatives")),
    SitePage("agenda", "agenda.md", say("Agenda")),
    SitePage("map", "map.md", say("Map")),
    SitePage("patchwork", "patchwork.md", say("Patchwork")),
    SitePage("challenges", "challenges/index.md", say("Challenges")),
    SitePage("contributions", "contributions.md", say("Who contributes")),
    SitePage("impact", "impact.md", say("What participants noticed")),
    SitePage("funding", "funding.md", say("Money follows effort")),
    SitePage("assignments", "assignments.md", say("Assignments")),
    SitePage("verdicts", "verdicts.md", say("What the network carries")),
    SitePage("council", "council.md", say("For the council")),
    SitePage("over_time", "over-time.md", say("Through the crisis")),
    SitePage("changes", "changes.md", say("What changed lately")),
    SitePage("confirm", "confirm.md", say("Still right?")),
)
"""Pages of a neighbourhood, in the order of its menu."""

NEIGHBOURHOOD_FILES = (
    *("background.geojson", "boundary.geojson", "brief.pdf", "calendar", "cards.pdf", "changes.xml", "downloads"),
    *("feed.xml", "meetings.json", "places.geojson", "share.png"),
)
"""Files and folders that the build puts in the folder of a neighbourhood, beside its pages."""

PAGE_FILES = ("brief.pdf", "embed.html", "embed.json", "share.png")
"""Files that the build puts in the folder that a page is served from."""

EASY = "simple"
"""The ending of a page in easy words, as file and as page: `koor.simple.md`; of a translation `koor.simple.en.md`."""

SCHEMAS = "schema"
"""The folder of what front matter may say, for other programs. These addresses stay."""

DATA = "data"
"""The folder of the files that the page `data` tells of. These addresses stay."""

ASSETS = "assets/atlas"
"""The folder of styles, scripts and pictures that the build brings along."""


def site_pages(neighbourhoods: int) -> tuple[SitePage, ...]:
    """The pages beside so many neighbourhoods."""
    return tuple(page for page in SITE_PAGES if neighbourhoods > 1 or not page.of_several)


def taken(pages: tuple[SitePage, ...]) -> frozenset[str]:
    """Names that no file or folder of a person can have beside these pages."""
    return frozenset(page.address for page in pages if not page.written)
