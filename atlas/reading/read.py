"""From content folder to frozen `Atlas`: everything is read, and every problem is told in one go."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import cast

from atlas.keeping.identity import FolderIdentity, identity
from atlas.keeping.remember import current_store, held, hold, keep, keeping
from atlas.keeping.store import Store
from atlas.keeping.values import from_bytes
from atlas.model.atlas import Atlas
from atlas.model.neighbourhood import Crisis, Home, Plain
from atlas.model.site_pages import NEIGHBOURHOOD_FILES, NEIGHBOURHOOD_PAGES, site_pages
from atlas.processes import in_processes
from atlas.progress import counted
from atlas.reading.abroad import check_abroad
from atlas.reading.collecting import without_collecting
from atlas.reading.folder import Folder, PageFiles, sort_folder
from atlas.reading.gate import check_gate
from atlas.reading.home_languages import check_home_languages, home_languages
from atlas.reading.links import check_text
from atlas.reading.neighbourhood import ReadNeighbourhood, Surroundings, read_neighbourhood
from atlas.reading.page_reader import PageReader, PageText, documents
from atlas.reading.personal_data import Refused
from atlas.reading.picture_files import check_positions
from atlas.reading.private_files import check_files
from atlas.reading.problems import AtlasError, Problem
from atlas.reading.side_by_side import check_side_by_side
from atlas.reading.vocabulary_file import VOCABULARY, read_vocabulary
from atlas.reading.wrong_folder import wrong_folder
from atlas.schema import kinds
from atlas.texts import say
from atlas.visible_files import visible_files

__all__ = ["VOCABULARY", "read_atlas"]

_MOST_TOLD = 100
"""So many dead links of one page are told at once."""
_FEW = 12
"""So many neighbourhoods are read here before other processes would have begun."""


@without_collecting()
def read_atlas(
    content: Path, today: date, *, files: FolderIdentity | None = None, processes: int | None = None
) -> Atlas:
    """Read the whole content folder.

    `today`: the day against which dates are judged. `files`: the identity of the content folder; with it, what was read
    of a neighbourhood is kept in the store of this build. `processes`: at most so many; None: one per core. Raises
    `AtlasError` with every problem of every file.
    """
    if wrong := wrong_folder(content):
        raise AtlasError([wrong])
    if unfit := check_gate(content):
        raise AtlasError(unfit)
    languages = home_languages(content)  # before the rest: they decide what `x.en.md` means
    folder = sort_folder(content, languages)
    vocabulary, problems = read_vocabulary(content, languages)
    problems = [*folder.problems, *problems]
    reader = PageReader(content, languages[0], today)
    home_files = folder.pages.pop("index", PageFiles())
    if home_files.original is None:
        what = say("the atlas has no front page")
        raise AtlasError(
            [
                *problems,
                Problem(
                    "index.md", 1, "", what, say("write index.md with a title and a municipality"), rule="file-place"
                ),
            ]
        )
    home_page = reader.page("index", home_files, Home)
    home = home_page.document
    pages = documents(reader.pages(folder.pages, Plain))
    around = Surroundings(vocabulary, languages[0], home.meta.crisis if home else Crisis(), today)
    tasks = _sorted(folder)
    shared = _Shared(content, around, files, current_store())
    read = dict(counted("read", _read_all(shared, tasks, processes), len(tasks)))
    read = {key: read[key] for key, _ in tasks}
    paths = _beside_neighbourhoods(content, folder)
    refused = [*check_files(content, reader.by_path, paths), *map(Refused, check_positions(content, paths))]
    texts = list(reader.texts)
    problems += [*reader.problems, *check_home_languages(home_page)]
    for one in read.values():
        problems += one.problems
        refused += one.refused
        texts += one.texts
    problems += _check_links(content, folder, texts)
    everywhere = {f"{key}/{name}" for key, groups in tasks for name in groups.get("initiatives", {})}
    problems += (
        problem for one in read.values() for named in one.abroad for problem in check_abroad(named, everywhere)
    )
    found = {key: one.neighbourhood for key, one in read.items() if one.neighbourhood is not None}
    problems += check_side_by_side(content, found)
    told = {one.problem.path for one in refused} | {problem.path for problem in problems}
    problems += (problem for problem in folder.unfit if problem.path not in told)
    problems = _without_repeating(refused, problems)
    if problems or home is None or vocabulary is None:
        raise AtlasError(problems)
    return Atlas(home, vocabulary, found, pages)


_Task = tuple[str, dict[str, dict[str, PageFiles]]]
"""A neighbourhood to be read: its key, and its files by group."""


@dataclass(frozen=True)
class _Shared:
    """What reading one neighbourhood has in common with reading another."""

    content: Path
    around: Surroundings
    files: FolderIdentity | None
    store: Store | None


def _read_all(
    shared: _Shared, tasks: Sequence[_Task], processes: int | None
) -> Iterator[tuple[str, ReadNeighbourhood]]:
    """Every neighbourhood by its key: first those that were kept, for which no other process is needed."""
    rest: list[tuple[str | None, _Task]] = []
    around = identity(shared.around)
    with keeping(shared.store):
        for task in tasks:
            name = _name(shared, around, task)
            kept = held(name) if name else None
            if isinstance(kept, ReadNeighbourhood):
                yield task[0], kept
            else:
                rest.append((name, task))
    if rest and shared.store:
        shared.store.grown = True  # by other processes, which have a copy
    made = in_processes(_read, shared, rest, processes=processes, few=_FEW)
    for (name, (key, _)), outcome in zip(rest, made, strict=True):
        if name and outcome.kept:
            with keeping(shared.store):
                hold(name, outcome.read)
        yield key, outcome.read


@dataclass(frozen=True)
class _Outcome:
    """A neighbourhood, read. `kept`: as bytes, where it was kept: it has a name to be kept under, and may be."""

    read: ReadNeighbourhood
    kept: bytes | None

    def __reduce__(self) -> tuple[Callable[..., "_Outcome"], tuple[object, ...]]:
        """From one process to another it goes as these bytes, which are there already."""
        return (_opened, (self.kept,)) if self.kept else (_Outcome, (self.read, None))


def _opened(data: bytes) -> _Outcome:
    return _Outcome(cast("ReadNeighbourhood", from_bytes(data)), data)


def _read(shared: _Shared, named: tuple[str | None, _Task]) -> _Outcome:
    name, (key, groups) = named
    with keeping(shared.store):
        read = read_neighbourhood(shared.content, key, groups, shared.around)
        # What may not be public stands in `refused`; it is never written to a file of ours.
        may_be = name and shared.files and not (read.problems or read.refused) and shared.files.holds(key)
        return _Outcome(read, keep(name, read) if name and may_be else None)


def _name(shared: _Shared, around: str, task: _Task) -> str | None:
    """What reading a neighbourhood depends on; None where nothing is kept. `around`: an identity of that of all."""
    key, groups = task
    if shared.files is None or shared.store is None:
        return None
    return identity("read", key, groups, around, shared.files.of(f"{key}/"))


def _sorted(folder: Folder) -> list[_Task]:
    return sorted(folder.neighbourhoods.items())


def _beside_neighbourhoods(content: Path, folder: Folder) -> list[Path]:
    """Every file and folder that no neighbourhood holds. Folders elsewhere that are linked to are not entered."""
    beside = [path for path in content.iterdir() if path.name not in folder.neighbourhoods]
    return sorted(path for top in beside for path in (top, *(() if top.is_symlink() else top.rglob("*"))))


def _check_links(content: Path, folder: Folder, texts: Iterable[PageText]) -> Iterator[Problem]:
    """Links and block markers, once all pages are known."""
    built = {f"{key}/{page.path}" for key in folder.neighbourhoods for page in NEIGHBOURHOOD_PAGES}
    built |= {page.path for page in site_pages(len(folder.neighbourhoods))}
    built |= {f"fields/{kind}.md" for kind in kinds()}
    made = {f"{key}/{name}" for key in folder.neighbourhoods for name in NEIGHBOURHOOD_FILES}
    # A page that cannot be read is told once; links to it are not wrong.
    targets = built | _files(content)
    for text in texts:
        yield from islice(check_text(text.path, text.body, text.line, targets, made), _MOST_TOLD)


def _files(content: Path) -> set[str]:
    """Every file of the site, as links name it: MkDocs leaves hidden ones out."""
    return set(visible_files(content))


def _without_repeating(refused: Iterable[Refused], problems: Iterable[Problem]) -> list[Problem]:
    """What may not be public, in any file. A problem that would repeat personal data gives way to the finding."""
    found = list(refused)
    kept = [problem for problem in problems if not any(one.is_repeated_by(problem) for one in found)]
    return kept + [one.problem for one in found]
