"""Which file of the content folder does a mail mean? Names come from strangers: only a page has one that is allowed."""

from collections.abc import Collection
from pathlib import Path, PurePosixPath

from atlas.model.base import ID_PATTERN
from atlas.model.site_pages import EASY
from atlas.reading.folder import KINDS
from atlas.reading.problems import Problem, did_you_mean
from atlas.reading.taken_names import taken_page
from atlas.texts import Sentence, say

__all__ = ["MisplacedError", "page_file", "pages_called"]

_LONGEST = 200


class MisplacedError(ValueError):
    """Why no page can be written under a name."""

    def __init__(self, given: str, what: Sentence, hint: Sentence) -> None:
        super().__init__(given)
        self.problem = Problem(given, 1, "", what, hint)


def page_file(content: Path, given: str, languages: Collection[str]) -> str:
    """The path in the content folder of a page that is there or may be added. Raises `MisplacedError`."""
    path = PurePosixPath(given)
    shown = given if len(given) <= _LONGEST and given.isprintable() else f"{given[:60]!a}..."
    if len(path.parts) > 1 and path.parts[0] == content.name and not (content / content.name).is_dir():
        path = PurePosixPath(*path.parts[1:])
    if not (content / path).is_file() and _is_plain(str(path).lower()) and (content / str(path).lower()).is_file():
        path = PurePosixPath(str(path).lower())  # some keyboards begin with a capital
    if not _is_plain(str(path)) or len(given) > _LONGEST:
        what = say('"{name}" cannot be the name of a page', name=shown)
        raise MisplacedError(shown, what, say("a page is called such as de-wending/initiatives/eettafel.md"))
    name, parts = str(path), path.parts
    if any((content / PurePosixPath(*parts[:number])).is_symlink() for number in range(1, len(parts) + 1)):
        what = say("this page is a link to another place")
        raise MisplacedError(name, what, say("change the file that it leads to"))
    if (content / path).is_file():
        return name
    _check_new(content, path, languages)
    return name


def _is_plain(path: str) -> bool:
    """Whether this is made of names that the atlas allows, in the right depth."""
    *folders, file = path.split("/")
    stem, *endings = file.split(".")
    if len(folders) > 2 or not endings or endings.pop() != "md" or len(endings) > 2:
        return False
    return all(ID_PATTERN.fullmatch(part) for part in (*folders, stem)) and all(
        part == EASY or (part.isascii() and part.isalpha() and part.islower()) for part in endings
    )


def _check_new(content: Path, path: PurePosixPath, languages: Collection[str]) -> None:
    parts = path.parts
    name = str(path)
    known = sorted(page.parent.name for page in content.glob("*/index.md"))
    if len(parts) > 1 and parts[0] not in known:
        what = say('there is no neighbourhood "{given}"', given=parts[0])
        listed = say("choose from: {choices}", choices=", ".join(known) or "-")
        raise MisplacedError(name, what, did_you_mean(parts[0], known) or listed)
    if len(parts) == 3 and parts[1] not in KINDS:
        what = say('"{folder}" is not a folder for pages', folder=parts[1])
        listed = say("the folders are: {folders}", folders=", ".join(KINDS))
        raise MisplacedError(name, what, did_you_mean(parts[1], KINDS) or listed)
    if (content / path).exists():
        what = say("there is something else with this name")
        raise MisplacedError(name, what, say("give the file another name"))
    if problem := taken_page(path, languages):
        raise MisplacedError(name, problem.what, problem.hint)
    if len(parts) < 3 and "." not in path.stem:
        what = say("there is no such page")
        near = did_you_mean(name, [page.relative_to(content).as_posix() for page in content.glob("**/*.md")])
        raise MisplacedError(name, what, near or say("a page is called such as de-wending/initiatives/eettafel.md"))


def pages_called(content: Path, file: str) -> list[str]:
    """The pages that have a file name, wherever in the content folder they stand."""
    return sorted(page.relative_to(content).as_posix() for page in content.rglob("*.md") if page.name == file.lower())
