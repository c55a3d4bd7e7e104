"""Would the atlas still be right with this page in it? Tried on a copy, so that nothing stands there that is not."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from atlas.checking import read_checked
from atlas.drafting.page import Draft
from atlas.drafting.surroundings import Surroundings
from atlas.reading.problems import AtlasError, Problem
from atlas.reading.vocabulary_file import VOCABULARY

__all__ = ["problems_of"]


def problems_of(draft: Draft, around: Surroundings) -> tuple[Problem, ...]:
    """What `atlas check` would say of this page. Faults of other pages are no reason not to write a new one."""
    if draft.problems:
        return draft.problems
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "content"
        _copy(around, copy)
        page = copy / draft.path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(draft.text, "utf-8")
        try:
            read_checked(copy, around.today, processes=1)
        except AtlasError as error:
            own = {draft.path, draft.path.removesuffix("/index.md")}
            return tuple(problem for problem in error.problems if problem.path in own)
    return ()


def _copy(around: Surroundings, copy: Path) -> None:
    """What the page is held to: its own neighbourhood, the front pages of the others, and the words."""
    copy.mkdir()
    for page in [VOCABULARY, *(path.name for path in around.content.glob("index*.md"))]:
        if (around.content / page).is_file():
            shutil.copyfile(around.content / page, copy / page)
    for key in around.neighbourhoods:
        if key == around.neighbourhood:
            shutil.copytree(around.content / key, copy / key)
            continue
        for page_file in (around.content / key).glob("index*.md"):
            (copy / key).mkdir(exist_ok=True)
            shutil.copyfile(page_file, copy / key / page_file.name)
