"""From content folder to frozen `Atlas`: everything is read, and every problem is told in one go."""

from collections.abc import Container, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from atlas.model.assignment import Assignment
from atlas.model.atlas import Atlas, Document, Neighbourhood
from atlas.model.call import Call
from atlas.model.challenge import Challenge
from atlas.model.initiative import AlsoAttend, Initiative
from atlas.model.neighbourhood import Crisis, Home, NeighbourhoodMeta, Plain
from atlas.model.picture import PictureFile
from atlas.model.shared import SHARED_CSV
from atlas.model.vocabulary import Vocabulary
from atlas.reading.boundary import read_boundary
from atlas.reading.collecting import without_collecting
from atlas.reading.disclosure import PublishedCount, check_together
from atlas.reading.folder import Folder, PageFiles, sort_folder
from atlas.reading.front_matter import Source, decode, read_source
from atlas.reading.icons import check_icons, icon_folder
from atlas.reading.links import BUILT_PAGES, SHIPPED_PAGES, check_text
from atlas.reading.pages import ReadPage, read_page
from atlas.reading.picture_files import check_positions, read_picture
from atlas.reading.private_files import check_files
from atlas.reading.problems import AtlasError, Problem
from atlas.reading.references import check_assignment, check_call, check_challenge, check_dates, check_initiative
from atlas.reading.shared_participants import ReadShared, read_shared
from atlas.reading.times import check_times
from atlas.reading.validation import validate
from atlas.reading.yaml_lines import read_yaml
from atlas.texts import say

__all__ = ["VOCABULARY", "read_atlas"]

M = TypeVar("M", bound=BaseModel)
VOCABULARY = "vocabulary.yml"


def read_atlas(content: Path, today: date) -> Atlas:
    """Read the whole content folder.

    `today`: the day against which dates are judged. Raises `AtlasError` with every problem of every file.
    """
    if not content.is_dir():
        raise AtlasError(
            [Problem("", 1, "", say("there is no folder here"), say("name the folder with index.md in it"))]
        )
    reader = _Reader(content, today)
    with without_collecting():
        atlas = reader.read()
    if reader.problems or atlas is None:
        raise AtlasError(reader.problems)
    return atlas


class _Reader:
    def __init__(self, content: Path, today: date) -> None:
        self.content = content
        self.today = today
        self.problems: list[Problem] = []
        self.languages: tuple[str, ...] = ("nl",)
        self.seen: dict[str, str] = {}
        self.sources: list[Source] = []
        self.crisis = Crisis()

    def read(self) -> Atlas | None:
        self.languages = self._languages()
        folder = sort_folder(self.content, self.languages)
        self.problems += folder.problems
        vocabulary = self._vocabulary()
        home_files = folder.pages.pop("index", PageFiles())
        if home_files.original is None:
            what = say("the atlas has no front page")
            self.problems.append(
                Problem("index.md", 1, "", what, say("write index.md with a title and a municipality"))
            )
            return None
        home = self._page("index", home_files, Home)
        self.crisis = home.document.meta.crisis if home.document else self.crisis
        pages = self._pages(folder.pages, Plain)
        neighbourhoods = {key: self._neighbourhood(key, folder, vocabulary) for key in sorted(folder.neighbourhoods)}
        found = {key: value for key, value in neighbourhoods.items() if value is not None}
        self._check_texts(folder)
        self._check_files()
        return Atlas(home.document, vocabulary, found, _documents(pages)) if home.document else None

    def _languages(self) -> tuple[str, ...]:
        """The languages of the front page, read before the rest since they decide what `x.en.md` means."""
        path = self.content / "index.md"
        source = read_source(path, "index.md")[0] if path.is_file() else None
        given = source.yaml.value.get("languages") if source else None
        if isinstance(given, list) and given and all(isinstance(code, str) for code in given):
            return tuple(given)
        return ("nl",)

    def _vocabulary(self) -> Vocabulary:
        path = self.content / VOCABULARY
        if not path.is_file():
            return Vocabulary()
        text, problems = decode(path, VOCABULARY)
        lined = read_yaml(text)
        problems += [Problem(VOCABULARY, p.line, p.field, p.what, p.hint) for p in lined.problems]
        vocabulary, more = validate(Vocabulary, lined.value, VOCABULARY, lined.line)
        self.problems += problems + ([] if problems else more)
        for key in ("activities", "audiences", "accessibility") if vocabulary else ():
            for name, term in getattr(vocabulary, key).items():
                for language in self.languages:
                    if not term.label.get(language):
                        what = say('there is no label in the language "{language}"', language=language)
                        hint = say('add "{language}: ..." under label', language=language)
                        line = lined.line((key, name, "label"))
                        self.problems.append(Problem(VOCABULARY, line, f"{key}.{name}.label", what, hint))
        if vocabulary:
            self.problems += check_icons(vocabulary, VOCABULARY, lined.line, icon_folder())
        return vocabulary or Vocabulary()

    def _page(self, page_id: str, files: PageFiles, model: type[M]) -> ReadPage[M]:
        page = read_page(self.content, page_id, files, model, self.languages[0])
        self.problems += page.problems
        self.problems += check_dates(page, self.today)
        self.sources += [*([page.source] if page.source else []), *page.translated]
        return page

    def _pages(self, files: Mapping[str, PageFiles], model: type[M]) -> dict[str, ReadPage[M]]:
        return {page_id: self._page(page_id, files[page_id], model) for page_id in sorted(files)}

    def _neighbourhood(self, key: str, folder: Folder, vocabulary: Vocabulary) -> Neighbourhood | None:
        groups = folder.neighbourhoods[key]
        plain = dict(groups.get("pages", {}))
        index = plain.pop("index", None)
        page = self._page("index", index, NeighbourhoodMeta) if index else None
        meta = page.document.meta if page and page.document else None
        initiatives = self._pages(groups.get("initiatives", {}), Initiative)
        challenges = self._pages(groups.get("challenges", {}), Challenge)
        assignments = self._pages(groups.get("assignments", {}), Assignment)
        calls = self._pages(groups.get("calls", {}), Call)
        pictures: dict[str, PictureFile] = {}
        for name, initiative in initiatives.items():
            self._once(initiative)
            picture, problems = read_picture(self.content, initiative)
            self.problems += problems
            pictures |= {name: picture} if picture else {}
            self.problems += check_initiative(initiative, initiatives, challenges, vocabulary, meta)
            self.problems += check_times(initiative, self.crisis, self.today)
        for challenge in challenges.values():
            self.problems += check_challenge(challenge)
        for assignment in assignments.values():
            self.problems += check_assignment(assignment, initiatives, challenges)
        for call in calls.values():
            self.problems += check_call(call, challenges)
        read = read_shared(self.content, key, initiatives)
        self.problems += read.problems
        self._check_together(initiatives, read, f"{key}/{SHARED_CSV}")
        boundary, problems = read_boundary(self.content, key, page) if page else (None, [])
        self.problems += problems
        pages = _documents(self._pages(plain, Plain))
        if page is None or page.document is None:
            return None
        parts = (_documents(initiatives), _documents(challenges), _documents(assignments), _documents(calls))
        return Neighbourhood(key, page.document, *parts, pages, read.shared, boundary, pictures)

    def _check_together(self, pages: Mapping[str, ReadPage[Initiative]], read: ReadShared, name: str) -> None:
        """All counts of a neighbourhood side by side; those of a public source are public already."""
        published: list[PublishedCount] = []
        metas = {key: page.document.meta for key, page in pages.items() if page.document is not None}
        for key, meta in metas.items():
            published += _ticked(pages[key], key, meta.also_attend, metas) if meta.also_attend else ()
        if read.shared is not None and read.shared.meta.public_source is None:
            for line in read.shared.lines:
                pair = (line.a, line.b)
                published.append(PublishedCount(pair, line.shared, name, read.rows[pair], ",".join(pair)))
        sizes = {key: meta.people.participants for key, meta in metas.items() if meta.people}
        self.problems += check_together(published, {key: size for key, size in sizes.items() if size is not None})

    def _check_texts(self, folder: Folder) -> None:
        """Links and block markers, once all pages are known."""
        built = {f"{key}/{page}" for key in folder.neighbourhoods for page in BUILT_PAGES} | set(SHIPPED_PAGES)
        # A page that cannot be read is told once; links to it are not wrong.
        targets = {path.relative_to(self.content).as_posix() for path in self.content.rglob("*.md")} | built
        for source in self.sources:
            self.problems += check_text(source.path, source.body, source.body_line, targets)

    def _check_files(self) -> None:
        """What may not be public, in any file. A problem that would repeat personal data gives way to the finding."""
        found = check_files(self.content, {source.path: source for source in self.sources})
        self.problems = [problem for problem in self.problems if not any(one.is_repeated_by(problem) for one in found)]
        self.problems += [one.problem for one in found]
        self.problems += check_positions(self.content)

    def _once(self, page: ReadPage[Initiative]) -> None:
        """An id names one initiative in the whole atlas, so that an address or a calendar entry has one meaning."""
        path = page.path
        if page.id in self.seen:
            what = say('the id "{id}" is already used by {path}', id=page.id, path=self.seen[page.id])
            hint = say("give this file another name; an id is unique in the whole atlas")
            self.problems.append(Problem(path, 1, "", what, hint))
        self.seen.setdefault(page.id, path)


def _ticked(
    page: ReadPage[Initiative], key: str, ticked: AlsoAttend, metas: Container[str]
) -> Iterator[PublishedCount]:
    """The counts of a tick list that can be true; the others are told already."""
    for other, count in ticked.counts.items():
        if other in metas and other != key and count <= ticked.asked:
            field = ("also_attend", "counts", other)
            where = (page.path, page.line(*field), ".".join(field))
            yield PublishedCount((min(key, other), max(key, other)), count, *where, asker=key, asked=ticked.asked)


def _documents(pages: Mapping[str, ReadPage[M]]) -> dict[str, Document[M]]:
    return {key: page.document for key, page in sorted(pages.items()) if page.document is not None}
