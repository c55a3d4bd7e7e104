"""The MkDocs plugin: hands the compiled pages and files of an atlas to MkDocs, in memory."""

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from babel import Locale
from jinja2 import Environment
from markupsafe import escape
from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from atlas.checking import read_checked
from atlas.keeping.identity import FolderIdentity, program_identity
from atlas.keeping.remember import keeping
from atlas.keeping.store import Store
from atlas.model.atlas import Atlas
from atlas.pages.directory.page import listed
from atlas.pages.map.tiles import Tiles, TilesError
from atlas.pages.site.assets import ASSET_NAMES
from atlas.pages.site.compile import compile_site
from atlas.pages.site.units import source_identities
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage, CompiledSite, NavItem
from atlas.pages.writing.settings import Settings
from atlas.pages.writing.template_cache import MEMORY
from atlas.plugin import search
from atlas.plugin.menu import Menu
from atlas.plugin.pages import AtlasPage
from atlas.plugin.preparing import can_prepare, prepare
from atlas.plugin.theme_output import remember_output
from atlas.reading.icons import icon_folder
from atlas.reading.problems import AtlasError, report
from atlas.texts import Sentence, direction, say, say_n

__all__ = ["AtlasConfig", "AtlasPlugin"]


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

    tiles = options.SubConfig(TilesConfig)
    """Tiles below the maps. They come from another host, which then sees who opens a map; none unless set."""


class AtlasPlugin(BasePlugin[AtlasConfig]):
    """Reads the content folder once per build, before any page is rendered."""

    atlas: Atlas
    site: CompiledSite
    store: Store
    nav: Navigation
    language: str
    theme_language: str
    menu: Menu
    serving: bool = False

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Being here keeps this plugin alive between the builds of `mkdocs serve`; what it drew is then kept too."""
        self.serving = command == "serve"
        if dirty:
            raise self._wrong(say("--dirty cannot be used, since one edit changes other pages too"))

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read, check and compile everything, and set what depends on the language."""
        content = Path(config.docs_dir)
        self.store = Store(Path(config.config_file_path or ".").parent / ".cache/atlas", program_identity())
        today = self._today()
        try:
            with keeping(self.store):
                files = FolderIdentity(content)
                self.atlas = read_checked(content, today, files=files, processes=self.processes)
        except AtlasError as error:
            raise PluginError(self._told(error, content)) from None
        language = self.config.language or self.atlas.language
        if language not in self.atlas.home.meta.languages:
            known = ", ".join(self.atlas.home.meta.languages)
            told = say(
                'this atlas has no language "{language}"; its languages are: {known}', language=language, known=known
            )
            raise self._wrong(told)
        self._set_language(config, language)
        self.language, self.theme_language = language, config.theme["language"]
        site_url = config.site_url if config.site_url and "://" in config.site_url else ""
        settings = Settings(site_url, _source_url(config), icon_folder(), self._tiles())
        with keeping(self.store):
            self.site = compile_site(
                self.atlas,
                language,
                today,
                settings,
                sources=source_identities(files, self.atlas.neighbourhoods),
                processes=self.processes,
            )
        config.site_name = escape(self.site.title)
        if self.site.notice:
            config.extra["notice"] = escape(self.site.notice)
        config.extra["search_words"] = search.search_words(language)
        config.extra["search_index"] = f"{search.FOLDER}/" if search.can_search() else None
        config.extra_css = [f"{addresses.ASSETS}/{n}" for n in ASSET_NAMES if n.endswith(".css")] + config.extra_css
        config.extra_javascript = [
            *(f"{addresses.ASSETS}/{name}" for name in ASSET_NAMES if name.endswith(".js")),
            *config.extra_javascript,
        ]
        if config.nav is None:
            config.nav = [_nav(item) for item in self.site.navigation]
        if str(content) not in config.watch:
            config.watch.append(str(content))
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put the compiled text in place of every page; add the pages and files that no person wrote."""
        for file in [file for file in files if file.is_documentation_page()]:
            if file.src_uri not in self.site.pages:
                files.remove(file)  # a translation, or a page that stands on another page
        in_nav = _titles(self.site.navigation)
        for page in self.site.pages.values():
            _place(files, page, config, in_nav.get(page.path))
        for path, content in self.site.files.items():
            files.append(File.generated(config, path, content=content))
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """All pages and files are known now: convert the pages, before MkDocs asks for them one by one."""
        self.nav = nav
        pages = [file.page for file in files.documentation_pages() if isinstance(file.page, AtlasPage)]
        if can_prepare(config):
            prepare(pages, config, files, self.store, self.processes)
        return nav

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Themes print front matter as it is, so titles and summaries are made harmless before they get there."""
        for key in ("title", "description", "notice"):
            if key in page.meta:
                page.meta[key] = escape(str(page.meta[key]))
        return markdown

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Say on the whole document what language it is in, and which way that is written."""
        return self._marked(output)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """The same for a page that is no page of the site: `404.html`."""
        return self._marked(output_content)

    def _marked(self, document: str) -> str:
        if self.language == self.theme_language and direction(self.language) == "ltr":
            return document  # the theme said so already
        tag = f'<html lang="{self.language}" dir="{direction(self.language)}"'
        return document.replace(f'<html lang="{self.theme_language}"', tag, 1)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Keep the theme's compiled templates between the builds of `mkdocs serve`; all pages are known for menus."""
        self.menu = Menu(self.site, files)
        env.bytecode_cache = env.bytecode_cache or MEMORY
        if can_prepare(config):
            remember_output(env, config, self.nav, self.store)
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """The menu is a value of the page, so that what was kept of a page is not used with another menu."""
        return self.menu.beside(context, page.file.src_uri)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """The same for a page that is no page of the site: `404.html`."""
        return self.menu.beside(context, "")

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Index the pages that were built, where that can be done."""
        if config.extra["search_index"]:
            language = self.language
            found = [addresses.url(addresses.HOME, path) for path in listed(self.atlas, language)]
            search.index_site(Path(config.site_dir), language, found)

    def _today(self) -> date:
        given: object = self.config.today
        if isinstance(given, date):  # YAML reads an unquoted day as a date
            return given
        try:
            return date.fromisoformat(str(given)) if given else date.today()
        except ValueError:
            raise self._wrong(say('today: "{given}" is not a date; write year-month-day', given=given)) from None

    def _tiles(self) -> Tiles | None:
        given = self.config.tiles
        try:
            return Tiles(given.url, given.attribution) if given.url else None
        except TilesError as error:
            raise self._wrong(error.sentence) from None

    @property
    def processes(self) -> int | None:
        """At most so many; None: one for each core."""
        given = str(self.config.processes or "").strip()
        if given and not (given.isdecimal() and int(given) > 0):
            raise self._wrong(say('processes: "{given}" is no number of processes; write 1, 2, ...', given=given))
        return int(given) if given else None

    def _wrong(self, what: Sentence) -> PluginError:
        return PluginError(f"atlas: {what.to(self.config.language or 'nl')}")

    def _told(self, error: AtlasError, content: Path) -> str:
        language = self.config.language or "nl"
        root = os.path.relpath(content)
        count = say_n("{n} problem to mend", "{n} problems to mend", len(error.problems)).to(language)
        return f"{count}:\n{report(error.problems, language, f'{root}/')}"

    def _set_language(self, config: MkDocsConfig, language: str) -> None:
        """The first language is served at `/`, each other at `/<language>/`, with a switch between them."""
        languages, first = self.atlas.home.meta.languages, self.atlas.language
        config.theme["language"] = language if _theme_has(language, config) else "en"
        config.theme["direction"] = direction(language)
        config.extra["made_with"] = say("Made with").to(language)
        config.mdx_configs.setdefault("toc", {}).setdefault("permalink_title", say("Link to this place").to(language))
        palettes = config.theme["palette"] if isinstance(config.theme.get("palette"), list) else []
        for number, palette in enumerate(palettes):  # the button of each leads to the one after it
            following = palettes[(number + 1) % len(palettes)]
            palette.get("toggle", {}).setdefault("name", _colours(following).to(language))
        root = config.site_url or "/"
        root = root if root.endswith("/") else f"{root}/"
        if language != first:
            config.site_dir = str(Path(config.site_dir) / language)
            config.site_url = f"{root}{language}/"
        if len(languages) > 1 and not self.serving:
            # Links of the switch are relative, so that the site works under any address it is put at. Those in the head
            # are for search engines, which want whole addresses. Not `alternate`: the theme takes that for home pages.
            up = "./" if language == first else "../"
            config.extra["languages"] = [
                {
                    "name": _own_name(code),
                    "link": _alternate(code, language, first, up),
                    "root": (root if code == first else f"{root}{code}/") if "://" in root else "",
                    "lang": code,
                }
                for code in languages
            ]


def _source_url(config: MkDocsConfig) -> str:
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


def _colours(palette: Mapping[str, str]) -> Sentence:
    if palette.get("media") == "(prefers-color-scheme)":
        return say("Light or dark as on this device")
    return say("Switch to dark") if palette.get("scheme") == "slate" else say("Switch to light")


def _theme_has(language: str, config: MkDocsConfig) -> bool:
    return any((Path(folder) / f"partials/languages/{language}.html").is_file() for folder in config.theme.dirs)


def _alternate(code: str, language: str, first: str, up: str) -> str:
    if code == language:
        return "./"
    return up if code == first else f"{up}{code}/"


def _own_name(code: str) -> str:
    return (Locale.parse(code).get_display_name() or code).capitalize()


def _nav(item: NavItem) -> dict[str, object]:
    return {escape(item.title): item.path if item.path else [_nav(child) for child in item.children]}


def _titles(items: tuple[NavItem, ...]) -> dict[str, str]:
    """What the menu calls each page in it, by path."""
    found: dict[str, str] = {}
    for item in items:
        found |= _titles(item.children)
        if item.path:
            found[item.path] = item.title
    return found


def _place(files: Files, page: CompiledPage, config: MkDocsConfig, title: str | None) -> None:
    """`title`: what the menu calls this page; None for a page that is not in it."""
    file = files.get_file_from_path(page.path)
    if file is None:
        file = File.generated(config, page.path, content=page.text)
        files.append(file)
    else:
        file.content_string = page.text
    # The edit button leads to the file that a person changes, which for a built page or a translation is another one.
    file.edit_uri = page.source
    if title is None:
        file.inclusion = InclusionLevel.NOT_IN_NAV
    AtlasPage(None if title is None else escape(title), file, config)
