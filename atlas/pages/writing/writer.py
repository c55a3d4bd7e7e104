"""Writes one page: a template, the facts it needs, and the words of the reader's language."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import Any, TypeVar
from urllib.parse import quote

import yaml
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape
from pydantic import BaseModel

from atlas.keeping.identity import identity
from atlas.keeping.remember import in_memory
from atlas.model.atlas import Document, Neighbourhood, Shell, Version
from atlas.model.site_pages import EASY
from atlas.pages.citing.cited import Cited, DataDescribed, is_cited
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.drawings import DAY, Drawing, Drawings, with_drawings
from atlas.pages.writing.embedding import Embedding
from atlas.pages.writing.escape import finalize, plain
from atlas.pages.writing.foreign import Own, foreign_attributes, foreign_languages, own_words
from atlas.pages.writing.frozen import now_address
from atlas.pages.writing.given import Given, Place
from atlas.pages.writing.icons import SIGNS, Icons
from atlas.pages.writing.page_foot import Name, page_foot
from atlas.pages.writing.say_something import SaySomething, mails
from atlas.pages.writing.sections import NO_SECTIONS, Sections, to_sections
from atlas.pages.writing.settings import DEFAULTS, Settings
from atlas.pages.writing.shown_elsewhere import ShownElsewhere
from atlas.pages.writing.template_cache import MEMORY
from atlas.pages.writing.wording import Wording
from atlas.texts import Sentence, filled, say, translations

__all__ = ["Writer"]

M = TypeVar("M", bound=BaseModel)
_DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
"""The one in C where there is one: every page has front matter."""
_ONE_LINE = 10**6
_FENCE = re.compile(r"^(?:```|~~~).*?^(?:```|~~~)", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^(#{1,6})(?=\s)", re.MULTILINE)


class Writer:
    """Everything templates share: the language, the build date, addresses and labels of one atlas."""

    def __init__(self, shell: Shell, language: str, today: date, settings: Settings = DEFAULTS) -> None:
        self.shell = shell
        self.language = language
        self.today = today
        self.settings = settings
        self.words = Wording(language, today)
        self._catalogue = translations(language)
        self._drawings = Drawings()
        self._environment = Environment(
            loader=PackageLoader("atlas.pages", ""),
            autoescape=True,
            bytecode_cache=MEMORY,
            finalize=self._finalize,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._environment.globals |= {
            "_": self.say,
            "ngettext": self.say_n,
            "address": addresses,
            "words": self.words,
            "term": self.term,
            "files": self.files,
            "icons": Icons(settings.icons, shell.vocabulary.activities),
            "signs": Icons(settings.icons, SIGNS),
            "today": today,
            "offers_form": settings.offers_form,
            "frozen": settings.release,
            "now": self.now,
        }

    def say(self, msgid: str, **values: object) -> Markup:
        """A sentence of ours; the values in it are escaped, the sentence itself may hold Markdown."""
        return Markup(filled(self._catalogue.gettext(msgid), _escaped(values)))  # noqa: S704

    def say_n(self, singular: str, plural: str, n: int, **values: object) -> Markup:
        """A sentence with a number `{n}`."""
        text = self._catalogue.ngettext(singular, plural, n)
        return Markup(filled(text, _escaped({"n": self.words.number(n), **values})))  # noqa: S704

    def files(self, paths: Iterable[str]) -> Markup:
        """The names of source files, each a link to the file where that is known."""
        names = [(path, Markup(plain(path))) for path in paths]  # noqa: S704 - escaped
        links = [
            Markup(f'<a href="{escape(self.settings.source_url)}{quote(path)}">{name}</a>')  # noqa: S704
            if self.settings.source_url
            else name
            for path, name in names
        ]
        return Markup(self.words.all_of([str(one) for one in links]))  # noqa: S704

    def now(self, path: str, target: str) -> str:
        """From the page `path` of a release to a page or file of the site of today."""
        return now_address(self.language, self.shell.language, path, target)

    def tell(self, sentence: Sentence) -> str:
        """A sentence as bare text, for a place that is no Markdown."""
        return sentence.to(self.language)

    def term(self, group: str, key: str) -> str:
        """The label of a vocabulary term."""
        labels = getattr(self.shell.vocabulary, group)[key].label
        return str(labels.get(self.language) or labels[self.shell.language])

    def version(self, document: Document[M]) -> Version[M]:
        """The version of a page that a reader of this language gets."""
        return document.in_language(self.language)

    def title(self, document: Document[Any]) -> str:
        """The title of a page in this language."""
        return str(self.version(document).meta.title)

    def own(self, document: Document[Any]) -> Own:
        """What marks words of this page with their language, where a reader of this language does not expect it."""
        return own_words(document, self.language)

    def body(self, version: Version[Any], under: int, sections: Sections) -> Markup:
        """A neighbour's own text. Its headings start below level `under`; in another language it says so.

        `sections`: where assignments and calls stand that it may link to.
        """
        text = _headings_below(to_sections(version, sections), under)
        if version.language != self.language:
            text = f"<div{self._foreign(version)} markdown>\n\n{text}\n\n</div>"
        return Markup(text)  # noqa: S704

    def _foreign(self, version: Version[Any] | None) -> Markup:
        """What an element says that holds text of another language than the page."""
        return foreign_attributes(version.language, self.language) if version else Markup("")

    def page(
        self,
        template: str,
        path: str,
        version: Version[Any] | None,
        *,
        source: str,
        title: str,
        facts: object,
        description: str | None = None,
        structured_data: str | None = None,
        picture: ShownElsewhere | None = None,
        neighbourhood: Neighbourhood | None = None,
        sections: Sections = NO_SECTIONS,
        trust: object = None,
        embedding: Embedding | None = None,
        data: DataDescribed | None = None,
        gone: bool = False,
    ) -> CompiledPage:
        """Render a template to a compiled page. `source`: the file that it is about. `version`: its own text, if any;
        without one there is no file to edit, for a reader would not find in it what the page says.

        `facts`: what the template calls `page`, a data class in its room. `description`: for who has not opened it
        yet, its title and place unless given; `structured_data`: for machines; `picture`: what others show beside a
        link to it, if not that of the neighbourhood. `neighbourhood`: the one it is about, if any. `sections`: as
        `body` takes them. `trust`: who said last that it is right, and what changed since, for a template of its own at
        the end. `embedding`: how another site shows a piece of it. `data`: those that it leads to, for who looks for
        data. `gone`: it only tells where what stood here is now, so nobody looks for it or cites it.
        """
        given = Given(
            template,
            path,
            version,
            source,
            title,
            facts,
            description,
            structured_data,
            picture,
            Place(neighbourhood.id, neighbourhood.page) if neighbourhood else None,
            sections,
            trust,
            embedding,
            data,
            gone,
        )
        return in_memory(lambda: given.identity(self.identity), lambda: self._page(given))

    @cached_property
    def identity(self) -> str:
        """Of all that it writes with: what every page depends on."""
        return identity(self.shell, self.language, self.today, self.settings)

    def _page(self, given: Given) -> CompiledPage:
        path, version, title, source, place = given.path, given.version, given.title, given.source, given.place
        described = given.description or self._described(title, place)
        shown = {"title": title, "description": described, "notice": self.notice()}
        front = {
            # Generators print front matter as it is, as if it were HTML.
            **{key: str(escape(value)) for key, value in shown.items() if value},
            "source": source,
            "structured_data": given.structured_data,
            "gone": given.gone or None,
            "feed": addresses.changes_feed(place.id) if place and not self.settings.release else None,
            "oembed": given.embedding.oembed if given.embedding else None,
            **self._shown_elsewhere(given.picture, place),
        }
        stated = {key: value for key, value in front.items() if value}
        head = yaml.dump(stated, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=_ONE_LINE)
        foreign = self._foreign(version)
        rendered = self._render(
            given.template,
            path,
            page=given.facts,
            version=version,
            body=self.body(version, 1, given.sections) if version else Markup(""),
            foreign=foreign,
            foreign_heading=Markup(" {{{} }}").format(foreign) if foreign else "",
            untranslated=version is not None and version.language != self.language,
            title=title,
            source=source,
            neighbourhood=place,
            neighbourhood_title=self.title(place.page) if place else None,
        )
        if given.trust:
            rendered += f"\n\n{self._drawings.mark(self._drawn('trust/trust', path, given.trust))}"
        if version is None or version.language == self.language:  # else the page says so at its top
            rendered += self._untranslated_words(path, with_drawings(rendered, self._drawings))
        editable = (source or None) if version else None
        form = self._form(path, source) if version and source else None
        pencil = bool(editable and self.settings.source_url)
        ends = [*self._say_something(path, title, place, form, pencil=pencil)]
        if given.embedding is not None:
            ends.append(self._drawn("embed/fold", path, given.embedding))
        if not given.gone:
            ends.append(self._foot(path, Name(title, foreign), place))
        last = "\n\n".join(self._drawings.mark(end) for end in ends)
        cited = None if given.gone else self._cited(path, title, place, given.data)
        text = re.sub(r"\n{3,}", "\n\n", f"{rendered}\n\n{last}").strip("\n")
        whole = f"---\n{head}---\n\n{text}\n"
        return CompiledPage.of(path, whole, editable, self._drawings_of(text), cited)

    def _cited(self, path: str, title: str, place: Place | None, data: DataDescribed | None) -> Cited | None:
        """What the page tells of itself to whoever refers to it."""
        of = (self.title(place.page),) if place else ()
        return Cited((title, *of, self.title(self.shell.home)), path, data) if is_cited(path) else None

    def forget_drawings(self) -> None:
        """Let go of the drawings of pages that are written; each holds its own."""
        self._drawings.clear()

    def _finalize(self, value: object) -> object:
        """What is printed: a mark for a drawing, and anything else made harmless."""
        return self._drawings.mark(value) if isinstance(value, Drawing) else finalize(value)

    def _untranslated_words(self, path: str, rendered: str) -> str:
        """What a page says that holds words which nobody has translated."""
        names = [self.words.language_name(language) for language in foreign_languages(rendered)]
        return "\n\n" + self._render("writing/untranslated-words", path, languages=names) if names else ""

    def _form(self, path: str, source: str) -> Markup | None:
        """The address of the form that changes this page: its facts, or the words of one in easy words."""
        if not self.settings.offers_form or path == addresses.HOME or (f".{EASY}." in path and "/" not in path):
            return None
        return Markup(addresses.change(path, source if f".{EASY}." in path else path))  # noqa: S704 - percent-encoded

    def _say_something(
        self, path: str, title: str, place: Place | None, form: Markup | None, *, pencil: bool
    ) -> Iterator[Drawing]:
        """The last lines of a page: how to tell its editors something, where there is a way."""
        if path == addresses.CHANGE:
            return
        to_write = mails(self.shell, place, path, title, self.language)
        if to_write or form:
            yield self._drawn("writing/say-something", path, SaySomething(form, to_write, pencil))

    def _foot(self, path: str, title: Name, place: Place | None) -> Drawing:
        """The last lines of all: the address of the page, and how to cite it."""
        of = [Name(self.title(place.page))] if place else []
        site = Name(self.title(self.shell.home))
        foot = page_foot(path, (title, *of, site), self.settings.site_url, self.language)
        return self._drawn("writing/page-foot", path, foot)

    def _drawn(self, template: str, path: str, facts: object) -> Drawing:
        """HTML of ours on one line."""
        return Drawing(" ".join(self._render(template, path, page=facts).split()))

    def _described(self, title: str, place: Place | None) -> str:
        """What others show below a link to a page that says nothing about itself: what it is, and where."""
        names = [self.title(page) for page in (place and place.page, self.shell.home) if page]
        name = next((name for name in names if name not in title), None)
        return self.tell(say("{title} – {place}", title=title, place=name)) if name else title

    def _shown_elsewhere(self, picture: ShownElsewhere | None, place: Place | None) -> dict[str, str]:
        """The picture beside a link to this page: others need its whole address, so there is none without a site."""
        site_url = self.settings.site_url
        if not site_url:
            return {}
        if picture:
            path, alt = picture.path, picture.alt
        elif place:
            path = addresses.share_picture(place.id)
            alt = self.tell(say("The patchwork of {neighbourhood}", neighbourhood=self.title(place.page)))
        else:
            path, alt = addresses.site_share_picture(), self.title(self.shell.home)
        return {"image": addresses.absolute(site_url, path), "image_alt": str(escape(alt))}

    def with_text(self, page: CompiledPage, marked: str) -> CompiledPage:
        """The page with another text, in which marks stand for drawings of its own or of blocks rendered here."""
        return CompiledPage.of(page.path, marked, page.source, page.drawings | self._drawings_of(marked), page.cited)

    def drawings_in(self, text: str) -> dict[str, str]:
        """The drawings whose marks stand in a text that was rendered here."""
        return self._drawings.of(text)

    def _drawings_of(self, text: str) -> dict[str, str]:
        return {**self._drawings.of(text), DAY: self.words.day(self.today)}

    def block(self, template: str, path: str, facts: object) -> str:
        """Render a template that stands, or will stand, in the page `path`. `facts`: what it calls `page`."""
        return self._render(template, path, page=facts)

    def _render(self, template: str, path: str, **given: object) -> str:
        read = self._environment.get_template(f"{template}.md.jinja")
        return read.render(
            link=lambda target: Markup(addresses.link(path, target)),  # noqa: S704 - percent-encoded
            url=lambda target: Markup(addresses.url_by_root(path, target)),  # noqa: S704 - percent-encoded
            path=path,
            **given,
        )

    def notice(self) -> str | None:
        """What every page of a demonstration says."""
        home = self.version(self.shell.home).meta
        if not home.fictional:
            return None
        sentence = say(
            "This is a demonstration. {municipality} does not exist: every person, place and figure here is made up.",
            municipality=home.municipality,
        )
        return self.tell(sentence)


def _escaped(values: dict[str, object]) -> dict[str, object]:
    return {key: value if isinstance(value, Markup) else plain(value) for key, value in values.items()}


def _headings_below(body: str, level: int) -> str:
    """Headings so many steps down that the highest stands below `level`; none deeper than the sixth level."""
    code = [match.span() for match in _FENCE.finditer(body)]
    headings = [m for m in _HEADING.finditer(body) if not any(a <= m.start() < b for a, b in code)]
    steps = level + 1 - min((len(match[1]) for match in headings), default=level + 1)
    if steps <= 0:
        return body
    for match in reversed(headings):
        body = f"{body[: match.start()]}{'#' * min(6, len(match[1]) + steps)}{body[match.end() :]}"
    return body
