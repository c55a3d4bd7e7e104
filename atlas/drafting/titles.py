"""May a new page have this title, and the file name that goes with it?"""

from atlas.drafting.page_kind import PageKind, page_path
from atlas.drafting.question import NotUsableError
from atlas.drafting.surroundings import Surroundings
from atlas.model.base import ID_PATTERN
from atlas.reading.page_id import page_id
from atlas.reading.titles import same_title
from atlas.texts import say

__all__ = ["check_title"]


def check_title(title: str, own: str, kind: PageKind, around: Surroundings) -> None:
    """Raises `NotUsableError` where another page has this title or its file name. `own`: an id that was chosen."""
    others = around.titles(kind.folder) if kind.folder else dict(around.neighbourhoods)
    for other, called in others.items():
        if same_title(called, title):
            path = page_path(kind, other, around.neighbourhood)
            what = say('"{title}" is the title of {path} too', title=title, path=path)
            raise NotUsableError(what, say("give it a title that tells them apart"))
    key = own or page_id(title)
    if not key:
        what = say('no file name can be made from "{given}"', given=title)
        raise NotUsableError(what, say("choose one with --id, such as --id koffie-ochtend"))
    if not ID_PATTERN.fullmatch(key):
        what = say('"{name}" cannot be the name of a page', name=key)
        raise NotUsableError(what, say("use lower-case letters, digits and hyphens, such as koffie-ochtend"))
    path = page_path(kind, key, around.neighbourhood)
    if (around.content / path).exists():
        raise NotUsableError(say("{file} is there already", file=path), say("choose another file name with --id"))
