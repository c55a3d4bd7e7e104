"""How to refer to each page of one build: the block at its foot, and the lines in its head for other programs.

What stands here changes with every commit, so it is put into a page last of all, and never kept.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from atlas.citing.apa import apa
from atlas.citing.bibtex import bibtex
from atlas.citing.cff import CitedAtlas, citation_file
from atlas.citing.citation import Citation, CitedVersion
from atlas.citing.csl import csl_json
from atlas.citing.dataset import Distribution, dataset_json, dataset_ld
from atlas.citing.meta import meta_tags
from atlas.citing.ris import ris
from atlas.model.atlas import Shell
from atlas.model.neighbourhood import Home
from atlas.pages.citing.block import Form, Permanent, cite_block
from atlas.pages.citing.cited import Cited
from atlas.pages.writing import addresses
from atlas.texts import say

__all__ = ["Citing", "LastRelease", "citing_of"]


@dataclass(frozen=True)
class LastRelease:
    """The newest frozen release. `address_of`: from the path of a page to its whole address in it; None: not there."""

    name: str
    day: date
    address_of: Callable[[str], str | None]


@dataclass(frozen=True)
class Citing:
    """What all pages of a build have in common.

    `site_url`: where the pages of this language stand, ending in a slash; empty if that is not known. `publisher`: a
    name and a website, either may be empty; `last`: the newest release, unless this is one.
    """

    language: str
    site_url: str
    title: str
    summary: str
    publisher: tuple[str, str]
    licence: str
    version: CitedVersion
    last: LastRelease | None = None

    def citation(self, cited: Cited) -> Citation:
        """The page as a reference names it. On a page of today that is in a release the address is that of today too:
        the reference says what was read."""
        address = addresses.absolute(self.site_url, cited.path) if self.site_url else ""
        authors = [self.publisher[0] or self.title]
        return Citation.of(cited.names, authors, self.language, address, self.version, self.licence)

    def block(self, cited: Cited) -> Markup:
        """HTML on one line."""
        citation = self.citation(cited)
        forms = (
            Form("BibTeX", say("for LaTeX and JabRef"), "bib", bibtex(citation)),
            Form("RIS", say("for EndNote, Mendeley and Zotero"), "ris", ris(citation)),
            Form("CSL-JSON", say("for Zotero and pandoc"), "json", csl_json(citation)),
        )
        return cite_block(citation, apa(citation), forms, self._permanent(cited))

    def head(self, cited: Cited) -> Markup:
        """Lines for the head of the page."""
        citation = self.citation(cited)
        lines = [Markup('<meta name="%s" content="%s">') % tag for tag in meta_tags(citation)]
        if cited.data and self.site_url:
            data = cited.data
            files = [
                Distribution(one.name, addresses.absolute(*self._beside(one.path)), one.media_type)
                for one in data.files
            ]
            described = dataset_ld(
                citation,
                data.description,
                files,
                place=data.place,
                website=self.publisher[1],
                catalogue=addresses.absolute(self.site_url, addresses.DATA),
            )
            text = Markup(dataset_json(described))  # noqa: S704 - no sign of HTML is in it
            lines.append(Markup('<script type="application/ld+json">{}</script>').format(text))
        return Markup("\n").join(lines)

    def file(self) -> str:
        """`CITATION.cff` of the atlas."""
        whole = Cited((self.title,), addresses.HOME)
        return citation_file(CitedAtlas(self.citation(whole), self.summary, self.publisher[1]))

    def _permanent(self, cited: Cited) -> Permanent:
        last = None if self.version.release else self.last
        return Permanent(last.name, last.day, last.address_of(cited.path)) if last else Permanent()

    def _beside(self, path: str) -> tuple[str, str]:
        """The address below which a file stands: files of all languages are a folder higher than a further language."""
        if not path.startswith("../"):
            return self.site_url, path
        return self.site_url.rstrip("/").rpartition("/")[0] + "/", path.removeprefix("../")


def citing_of(
    shell: Shell, language: str, site_url: str, version: CitedVersion, last: LastRelease | None = None
) -> Citing:
    """For an atlas as its front page tells of itself in this language."""
    home: Home = shell.home.in_language(language).meta
    told: Home = shell.home.original.meta
    publisher = (told.publisher.name, str(told.publisher.website or "")) if told.publisher else ("", "")
    return Citing(language, site_url, home.title, home.summary or "", publisher, told.licence or "", version, last)
