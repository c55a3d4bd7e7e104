"""What does whoever builds an atlas choose, beside its content, language and day?"""

from dataclasses import dataclass
from pathlib import Path

from atlas.model.release import Release
from atlas.pages.change.forge import Forge
from atlas.pages.map.tiles import Tiles

__all__ = ["DEFAULTS", "Settings"]


@dataclass(frozen=True)
class Settings:
    """The choices of a build.

    `site_url`: where the pages of this language will stand on the web, ending in a slash; empty if that is not known:
    files then name no page of the site. `source_url`: where the content folder can be read on the web, ending in a
    slash; empty: a page names its source files and does not link to them. `icons`: a folder with SVG files, by the
    names that the vocabulary uses; without it words stand alone. `tiles`: the background of maps; without it a map asks
    nothing of other hosts. `colour`: that of the site, such as "#12504d"; empty: that of the atlas. `content`: the
    folder of the pages, for the form that changes one; without it none can be changed. `forge`: where its files stand;
    `public_sources`: everybody may read them there, with the remarks of editors.
    `change_form`: whether there is a form to change pages with. `briefs`: whether challenges and neighbourhoods are
    made on paper too, and the posters of the week and the month. `search`: whether the list of initiatives answers to
    words in its address, for which it needs an index of the built pages. `release`: the one that this build is, where
    it is one; `releases`: those that exist, the newest first, and `last_facts`: the `release.json` of the newest, ""
    for none.
    """

    site_url: str = ""
    source_url: str = ""
    icons: Path | None = None
    tiles: Tiles | None = None
    colour: str = ""
    content: Path | None = None
    forge: Forge | None = None
    public_sources: bool = False
    change_form: bool = True
    briefs: bool = False
    search: bool = False
    release: Release | None = None
    releases: tuple[Release, ...] = ()
    last_facts: str = ""

    @property
    def offers_form(self) -> bool:
        """Whether pages lead to the form: it needs what stands in their files."""
        return self.change_form and self.content is not None


DEFAULTS = Settings()
