"""What does the theme show on every page beside its content? Words, styles, scripts and the menu."""

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig

from atlas.model.neighbourhood import Home
from atlas.pages.offline.files import NO_CONNECTION, installing
from atlas.pages.site.assets import SCRIPTS, STYLES
from atlas.pages.site.other_generator import menu_setting
from atlas.pages.site.own_colours import OwnColours
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledSite
from atlas.pages.writing.settings import Settings
from atlas.plugin import search
from atlas.plugin.kept import kept_words
from atlas.plugin.not_found import not_found
from atlas.plugin.offline import logo_bytes, offline_words
from atlas.plugin.policy import policy
from atlas.plugin.releases import frozen_words
from atlas.plugin.sharing import sharing

__all__ = ["colour_files", "install", "show"]

_COLOURS = addresses.asset("colours.css")
"""The colours of the site's own."""


def show(
    config: MkDocsConfig,
    site: CompiledSite,
    home: Home,
    language: str,
    settings: Settings,
    colours: OwnColours | None,
    *,
    serving: bool,
) -> None:
    """Set what is the same on every page. `home`: the facts of the front page; `language`: that of this build."""
    first, extra = home.languages[0], config.extra
    config.site_name = escape(site.title)
    if settings.release:
        extra["frozen"] = frozen_words(settings.release, language, first)
    if site.notice:
        extra["notice"] = escape(site.notice)
    if not serving:  # what MkDocs adds to a page that it serves is a script in it
        extra["policy"] = policy(settings.tiles)
    email = home.contact.email if home.contact else None
    extra["not_found"] = not_found(home.languages, language, email, served_alone=serving)
    extra["sharing"] = sharing(language)
    extra["search_words"] = search.search_words(language)
    extra["kept_words"] = None if settings.release else kept_words(language)
    extra["search_index"] = f"{search.FOLDER}/" if settings.search else None
    config.extra_css = [*STYLES, *([_COLOURS] if colours else []), *config.extra_css]
    config.extra_javascript = [*SCRIPTS, *config.extra_javascript]
    if config.nav is None:
        config.nav = [menu_setting(item) for item in site.navigation]


def colour_files(colours: OwnColours | None) -> dict[str, bytes]:
    """The style sheet of the colours of the site's own, by its path; none where it has none."""
    return {_COLOURS: colours.style().encode()} if colours else {}


def install(config: MkDocsConfig, title: str, language: str, colours: OwnColours | None, logo: str) -> dict[str, bytes]:
    """Let the site be installed on a telephone, and tell what can be read without a connection; gives the files."""
    config.extra["installable"] = offline_words(language)
    config.theme.static_templates.add(NO_CONNECTION)
    return installing(title, language, colours.main if colours else "", logo_bytes(config, logo))
