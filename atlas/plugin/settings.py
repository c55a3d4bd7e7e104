"""What may `mkdocs.yml` say under `plugins: atlas:`, and what does it mean?"""

from datetime import date

from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig

from atlas.pages.change.forge import KINDS, Forge, forge_of
from atlas.pages.map.tiles import Tiles, TilesError
from atlas.pages.site.own_colours import ColourError, OwnColours
from atlas.texts import Sentence, say

__all__ = ["AtlasConfig", "SettingsError", "source_url"]


class SettingsError(ValueError):
    """A setting that cannot be used."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


class TilesConfig(Config):
    """What `mkdocs.yml` may say under `tiles:`."""

    url = options.Type(str, default="")
    """The address of a tile with `{z}`, `{x}` and `{y}` in it; empty: a map has a plain ground."""

    attribution = options.Type(str, default="")
    """Where the tiles come from, shown on every map."""


class AtlasConfig(Config):
    """What `mkdocs.yml` may say under `plugins: atlas:`."""

    language = options.Type(str, default="")
    """The language of this build; empty: the language the atlas is written in. One build makes one language."""

    today = options.Type((str, date), default="")
    """Build as on this day (YYYY-MM-DD); empty: today. Ages, ends of funding and open calls depend on it."""

    processes = options.Optional(options.Type((int, str)))
    """Build with at most so many processes; empty: one for each processor core."""

    colour = options.Type(str, default="")
    """The colour of the site's own, such as "#12504d": of the header, of links and of buttons; checked for contrast."""

    accent = options.Type(str, default="")
    """Beside it: the colour of what the pointer is on. Counts where `colour` is set."""

    logo = options.Type(str, default="")
    """A picture of the content folder, shown in the header; also the sign of the site in a row of tabs."""

    offline = options.Type(bool, default=True)
    """Whether the site can be installed on a telephone, and the agenda and kept pages be read without a connection."""

    history = options.Type(bool, default=True)
    """Whether pages tell what changed on them, as git knows it: days and what is other, never by whom."""

    change_form = options.Type(bool, default=True)
    """Whether the site has a form to propose a change of a page with."""

    briefs = options.Type(bool, default=True)
    """Whether every challenge and every neighbourhood is made as a brief on paper (PDF) too, and posters of
    the week and the month; not while serving."""

    forge = options.Type(str, default="")
    """What `repo_url` leads to: github, forgejo or gitlab; empty: told by its address, where that can be told."""

    public_sources = options.Type(bool, default=False)
    """Whether everybody can read the files of the pages in their repository: the form then has their remarks too."""

    releases = options.Type(str, default="")
    """The folder of releases, beside `mkdocs.yml`: "releases" unless set. Those of the branch `releases` come too."""

    desk: object = options.Type((dict, bool, str), default="")
    """A desk for editors at `/admin/`: where its pages are kept, and how editors log in there; none unless set."""

    tiles = options.SubConfig(TilesConfig)
    """Tiles below the maps. They come from another host, which then sees who opens a map; none unless set."""

    def day(self) -> date:
        """The day to build as. Raises `SettingsError`."""
        given: object = self.today
        if isinstance(given, date):  # YAML reads an unquoted day as a date
            return given
        try:
            return date.fromisoformat(str(given)) if given else date.today()
        except ValueError:
            raise SettingsError(say('today: "{given}" is not a date; write year-month-day', given=given)) from None

    def most_processes(self) -> int | None:
        """At most so many; None: one for each core. Raises `SettingsError`."""
        given = str(self.processes or "").strip()
        if given and not (given.isdecimal() and int(given) > 0):
            raise SettingsError(say('processes: "{given}" is no number of processes; write 1, 2, ...', given=given))
        return int(given) if given else None

    def colours(self) -> OwnColours | None:
        """The colours of the site's own; None for those of the atlas. Raises `SettingsError`."""
        if self.accent and not self.colour:
            raise SettingsError(say("accent: an accent stands beside a colour; set colour: too"))
        try:
            return OwnColours(self.colour, self.accent) if self.colour else None
        except ColourError as error:
            raise SettingsError(error.sentence) from None

    def forge_of(self, config: MkDocsConfig) -> Forge | None:
        """Where the files of the pages stand, for who proposes a change there. Raises `SettingsError`."""
        if self.forge and self.forge not in KINDS:
            given, known = self.forge, ", ".join(KINDS)
            raise SettingsError(
                say('forge: "{given}" is none that we know; write one of {known}', given=given, known=known)
            )
        return forge_of(config.repo_url or "", config.edit_uri or "", self.forge)

    def background(self) -> Tiles | None:
        """The background of maps. Raises `SettingsError`."""
        try:
            return Tiles(self.tiles.url, self.tiles.attribution) if self.tiles.url else None
        except TilesError as error:
            raise SettingsError(error.sentence) from None


def source_url(config: MkDocsConfig) -> str:
    """Where the content folder can be read: what the pencil opens, shown instead of opened for editing.

    GitHub, GitLab and Bitbucket say `edit` in the one address and `blob` or `src` in the other; where the address has
    no `edit` in it, it is taken to show the file.
    """
    if not config.repo_url or not config.edit_uri:
        return ""
    root = config.repo_url.rstrip("/")
    if config.edit_uri.startswith(("?", "#", "http")):
        return ""
    shown = "src" if "bitbucket.org" in root else "blob"
    parts = [shown if part == "edit" else part for part in config.edit_uri.strip("/").split("/")]
    return f"{root}/{'/'.join(parts)}/"
