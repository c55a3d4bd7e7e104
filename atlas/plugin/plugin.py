"""The MkDocs plugin: hands the compiled pages and files of an atlas to MkDocs, in memory."""

import gc
import logging
from collections.abc import Callable, Collection, Mapping
from copy import copy
from dataclasses import replace
from pathlib import Path
from secrets import token_hex
from typing import Any
from urllib.parse import urlsplit

from jinja2 import ChoiceLoader, DictLoader, Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from atlas.checking import read_checked
from atlas.history.histories import histories
from atlas.keeping.beside import store_beside
from atlas.keeping.identity import FolderIdentity, identity
from atlas.keeping.memory import Memory
from atlas.keeping.remember import keeping
from atlas.keeping.store import Store
from atlas.model.atlas import Atlas
from atlas.model.release import RELEASES, Release
from atlas.model.written_language import LanguageError, language_of
from atlas.noticed import take_noticed
from atlas.pages.citing.citing import Citing
from atlas.pages.directory.rows import listed
from atlas.pages.offline.files import NO_CONNECTION
from atlas.pages.releases.beside import ReleaseBeside
from atlas.pages.site.compile import compile_site
from atlas.pages.site.theme_icons import icon_templates
from atlas.pages.site.units import source_identities
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledSite
from atlas.pages.writing.drawings import DAY, anchors_in, with_drawings
from atlas.pages.writing.template_cache import MEMORY
from atlas.pages.writing.wording import Wording
from atlas.plugin import search
from atlas.plugin.ahead import Ahead
from atlas.plugin.asked import Asked
from atlas.plugin.citing import citing_files, citing_site, in_page
from atlas.plugin.desk import desk_of
from atlas.plugin.instant import Maps
from atlas.plugin.languages import marked, set_language
from atlas.plugin.menu import Menu
from atlas.plugin.noticing import notice_soon
from atlas.plugin.offline import write_worker
from atlas.plugin.own_settings import add_settings
from atlas.plugin.page_settings import page_settings, with_place
from atlas.plugin.pages import AtlasPage
from atlas.plugin.placing import placed
from atlas.plugin.policy import ScriptFiles
from atlas.plugin.preparing import can_prepare
from atlas.plugin.releases import made_now, place_of, put_releases, releases_of
from atlas.plugin.search_beside import Background
from atlas.plugin.served import Served, quiet_about_dirty
from atlas.plugin.settings import AtlasConfig, SettingsError
from atlas.plugin.sharing import lead_of
from atlas.plugin.shown import colour_files, install, show
from atlas.plugin.speaker import Speaker
from atlas.plugin.strict import count_warnings
from atlas.plugin.theme_files import leave_out_unused, pass_by_hidden
from atlas.plugin.theme_output import shared_by_pages
from atlas.plugin.told_faults import tell_faults
from atlas.processes import end_at_once, give_back
from atlas.reading.picture_files import PICTURES
from atlas.reading.problems import AtlasError
from atlas.releasing.kept import KeptRelease
from atlas.texts import Sentence, say

__all__ = ["AtlasPlugin"]

_log = logging.getLogger("atlas.keeping")  # not below MkDocs: without what was kept a strict build goes on


class AtlasPlugin(BasePlugin[AtlasConfig]):
    """Reads the content folder once per build, before any page is rendered."""

    atlas: Atlas
    site: CompiledSite
    store: Store
    memory: Memory | None = None
    nav: Navigation
    speaker: Speaker = Speaker()
    language: str
    theme_language: str
    menu: Menu
    day: str
    citing: Citing
    files: str
    outputs: dict[str, str]
    scripts: ScriptFiles
    before: Page | None = None
    ahead: Ahead | None = None
    collecting: tuple[int, int, int] | None = None
    serving: bool = False
    only_changes: bool = False
    served: Served | None = None
    serving_next: Served | None = None
    index: Background | None = None
    asked: Asked | None = None
    release: Release | None = None
    kept: tuple[KeptRelease, ...] = ()
    told: frozenset[Sentence] = frozenset()

    def load_config(self, options: dict[str, Any], config_file_path: str | None = None) -> tuple[Any, Any]:
        """What MkDocs will say of settings, whichever they are, is said in our words."""
        asked = options.get("language")
        self.speaker = Speaker(Path(config_file_path or "mkdocs.yml"), asked if isinstance(asked, str) else "")
        tell_faults(self.speaker.settings, AtlasConfig, self.speaker.language)
        return super().load_config(options, config_file_path)

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Being here keeps this plugin alive between the builds of `mkdocs serve`; what it drew is then kept too."""
        self.serving = command == "serve"
        self.only_changes = self.serving and dirty
        self.memory = Memory() if self.serving else None
        self.asked = None
        self.told = frozenset()
        if dirty and not self.serving:
            raise self.speaker.fault(say("--dirty cannot be used, since one edit changes other pages too"))
        if self.only_changes:
            quiet_about_dirty()
        end_at_once()

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """What is saved is noticed soon; from the second build on, files that hardly anybody asks for while writing are
        made when asked for."""
        notice_soon(server, Path(config.docs_dir))
        if self.only_changes:
            self.asked = Asked()
            server.set_app(self.asked.in_front_of(server.get_app() or server.serve_request, server.mount_path))
        return server

    def on_shutdown(self) -> None:
        """What still runs beside the server, or beside a build that was broken off, ends with it."""
        if self.index:
            self.index.stop()
        self._stop_working()

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read, check and compile everything, and set what depends on the language."""
        if config.strict:
            count_warnings()
        pass_by_hidden(config.theme)
        content = Path(config.docs_dir)
        self.speaker = replace(self.speaker, asked=self.config.language, content=content)
        self.outputs, self.ahead = {}, None
        self.collecting = self.collecting or gc.get_threshold()
        gc.set_threshold(100_000, 50, 1_000)  # all that a build makes stays until its end; a search would free nothing
        self.store = store_beside(Path(config.config_file_path or ".").parent)
        self.store.memory = self.memory
        try:
            add_settings(config, self.config.logo)
            today, processes, colours = self.config.day(), self.config.most_processes(), self.config.colours()
            self.release = made_now()
            settings = page_settings(config, self.config, self.release, serving=self.serving)
        except SettingsError as error:
            raise self.speaker.wrong_setting(error) from None
        files = FolderIdentity(content)
        with keeping(self.store):
            try:
                self.atlas = read_checked(content, today, files=files, processes=processes)
            except AtlasError as error:
                raise self.speaker.problems(error) from None
            self.language = self._language()
            self.kept = releases_of(config, self.config.releases)
            if self.release:
                config.site_url = place_of(config.site_url or "", self.release)
            set_language(config, self.atlas.home.meta.languages, self.language, switch=not self.serving)
            self.theme_language = config.theme["language"]
            settings = with_place(settings, config.site_url, self.kept)
            sources = source_identities(files, self.atlas.neighbourhoods)
            self.site = compile_site(
                self.atlas,
                self.language,
                today,
                settings,
                sources=sources,
                processes=processes,
                histories=histories(content, self.atlas, today) if self.config.history else None,
                releases=[] if self.release else [_beside(one) for one in self.kept],
                when_asked=self.asked is not None,
            )
        self.citing = citing_site(self.atlas, self.language, today, settings, content, self.kept)
        self._add(citing_files(self.citing, self.atlas))
        self.day = Wording(self.language, today).day(today)
        self.scripts = ScriptFiles(config.site_dir)
        home = self.atlas.home.meta
        show(config, self.site, home, self.language, settings, colours, serving=self.serving)
        if self.config.offline and not self.serving and not self.release:
            with keeping(self.store):
                self._add(install(config, self.site.title, self.language, colours, self.config.logo))
        try:
            self._add({} if self.release else desk_of(self.config, config, self.atlas, self.language))
        except SettingsError as error:
            raise self.speaker.wrong_setting(error) from None
        own = {path: data for path, data in self.site.files.items() if path.startswith(addresses.ASSETS)}
        # Only what is published as it is: nothing of a site may tell of anything else.
        pictures = [item for item in files.files.items() if item[0].lower().endswith(tuple(PICTURES))]
        self.files = identity(*(part for item in [*sorted(own.items()), *pictures] for part in item))
        self._add(colour_files(colours))
        if str(content) not in config.watch:
            config.watch.append(str(content))
        return config

    def _add(self, files: Mapping[str, bytes]) -> None:
        """Add files to the site."""
        self.site = replace(self.site, files={**self.site.files, **files})

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put the compiled text in place of every page; add the pages and files that no person wrote."""
        leave_out_unused(files, config)
        public = self.config.public_sources
        prepared, held = can_prepare(config), self.only_changes
        all_files = placed(self.site, files, config, marked=prepared, public_sources=public, held=held)
        self.site = replace(self.site, files={})  # from here on MkDocs has them
        return all_files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """All pages and files are known now: convert the pages, before MkDocs asks for them one by one."""
        maps = Maps(files, self.site.menus)
        maps.add(files, config)
        self.nav, self.menu = nav, Menu(self.site, files, maps)
        for file in files.documentation_pages():
            if isinstance(file.page, AtlasPage):
                file.page.tell_place = self._told_place
        if can_prepare(config):
            pages = [file.page for file in files.documentation_pages() if isinstance(file.page, AtlasPage)]
            if self.only_changes:
                # What cannot be told may have changed.
                shared = (shared_by_pages(config, nav) or token_hex(), repr((self.site.menus, maps.folders)))
                self.serving_next = (self.served or Served()).mark(files, shared)
                self.served = None  # until this build has succeeded nothing is sure
                pages = [page for page in pages if self._is_built(page.file)]
            self.ahead = Ahead(
                self.store, (self.language, bool(self.release)), self.config.most_processes(), self.serving
            )
            self.ahead.convert(pages, config, files)
        return nav

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:
        """MkDocs begins with a page, so it is done with the one before."""
        self._pack(page)
        return page

    def _pack(self, after: Page | None) -> None:
        if isinstance(self.before, AtlasPage):
            self.before.pack()
        self.before = after

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put the drawings in the places of their marks. Links may lead into them."""
        drawings = self.site.pages[page.file.src_uri].drawings
        drawings.pop(DAY, None)
        if page.present_anchor_ids is not None:
            page.present_anchor_ids.update(anchors_in(drawings))
        page.meta.setdefault("description", lead_of(html))
        return with_drawings(html, drawings)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Keep the theme's compiled templates between the builds of `mkdocs serve`, and fewer lines of mere space."""
        self._pack(None)
        if self.ahead:
            self.ahead.end_conversion()
        env.trim_blocks = env.lstrip_blocks = True
        env.bytecode_cache = env.bytecode_cache or MEMORY
        env.loader = ChoiceLoader([DictLoader(icon_templates()), *([env.loader] if env.loader else [])])
        if self.ahead:
            built = [file for file in files.documentation_pages() if self._is_built(file)]
            pages = [file.page for file in built if isinstance(file.page, AtlasPage)]
            self.ahead.put_in_theme(pages, env, config, self.nav, files)
        return env

    def _is_built(self, file: File) -> bool:
        return not self.only_changes or file.is_modified()

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

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Say on the whole document what language it is in, and which way that is written."""
        document = self.scripts.moved(marked(output, self.language, self.theme_language), page.url)
        self.outputs[page.url] = identity(document)
        return self._with_last(document, in_page(self.citing, self.site.pages[page.file.src_uri].cited))

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """The same for a page that is no page of the site: `404.html`."""
        lost = template_name != NO_CONNECTION  # that one is put at any address by what keeps it
        root = f"{urlsplit(config.site_url or '/').path.rstrip('/')}/" if lost else None
        document = marked(output_content, self.language, self.theme_language)
        return self._with_last(self.scripts.moved(document, template_name, root), in_page(self.citing, None))

    def _with_last(self, document: str, citing: Mapping[str, str]) -> str:
        """Only here, so that what was kept of a page can be used on another day, and after another commit."""
        return with_drawings(document, {DAY: self.day, **citing})

    def on_build_error(self, *, error: Exception) -> None:
        """Leave Python as it was, and nothing running."""
        self._stop_working()
        self._collect_again()

    def _stop_working(self) -> None:
        """Let no process go on with pages that nobody will ask for: Python would wait for them before it ends."""
        if self.ahead:
            self.ahead.stop()
        self.ahead = None

    def _collect_again(self) -> None:
        if self.collecting:
            gc.set_threshold(*self.collecting)
            self.collecting = None

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Index the pages that were built, where that can be done, and tidy what is kept."""
        give_back()
        if self.ahead:
            self.ahead.close()
        if config.extra["search_index"]:
            found = [addresses.url(addresses.HOME, path) for path in listed(self.atlas, self.language)]
            if self.serving:
                self.index = self.index or Background()
                self.index.renew(Path(config.site_dir), self.language, found, self.store)
            else:
                processes, known = self.config.most_processes(), self.ahead.words if self.ahead else {}
                search.index_site_once(
                    Path(config.site_dir), self.language, found, self.outputs, self.store, processes, known
                )
        languages = self.atlas.home.meta.languages
        others = [code for code in languages if code != self.language] if self.language == languages[0] else []
        keys = list(self.atlas.neighbourhoods)
        first = self.language == languages[0]
        if not self.release:
            others += [RELEASES] if first else []
            write_worker(config, self.outputs, self.day, self.files, neighbourhoods=keys, others=others)
        if first and not self.serving and not self.release:
            fault = put_releases(config, self.kept)
            if fault:
                raise self.speaker.fault(fault)
        if self.serving_next:
            self.served, self.serving_next = self.serving_next.built(), None
        if self.asked:
            self.asked.renew(self.site.when_asked, copy(self.store))
        if self.asked and self.memory:
            self.memory.tidy()  # a server looks through the folder of what is kept when it begins
        else:
            self.store.tidy()
        self._collect_again()
        noticed = take_noticed(besides=self.told)
        self.told |= {*noticed}
        for sentence in noticed:
            _log.warning("atlas: %s", self.speaker.tell(sentence))

    def _language(self) -> str:
        """The language of this build."""
        try:
            return language_of(self.atlas, self.config.language)
        except LanguageError as error:
            raise self.speaker.fault(error.sentence) from None

    def _told_place(self, page: str, target: str, anchor: str, known: Collection[str]) -> str | None:
        """What is said of a link to a place that is not there."""
        return self.speaker.dead_place(self.atlas, page, self.site.pages[page].source or "", target, anchor, known)


def _beside(kept: KeptRelease) -> ReleaseBeside:
    return ReleaseBeside(kept.release, kept.facts, kept.paths)
