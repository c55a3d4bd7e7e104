"""Which pages of the site are not as they were, and in which words?"""

from collections.abc import Collection, Iterator, Mapping

from atlas.comparing.difference import How, Passage, ShownPage
from atlas.comparing.passages import passages
from atlas.comparing.words_of_page import PageWords

__all__ = ["shown_pages"]


def shown_pages(
    before: Mapping[str, PageWords],
    after: Mapping[str, PageWords],
    changed: Collection[str],
    quiet: Collection[str],
    withdrawn: Collection[str],
) -> Iterator[ShownPage]:
    """In the order of their paths. `changed`: paths of the content folder that differ.

    `quiet`: neighbourhoods of which something is hidden now: what their pages said is not repeated, nor what pages
    beside the neighbourhoods said. `withdrawn`: words that are repeated nowhere.
    """
    for path in sorted({*before, *after}):
        was, now = before.get(path), after.get(path)
        if was and now and was.whole == now.whole:
            continue
        how: How = "changed" if was and now else "added" if now else "removed"
        found = passages(was.lines, now.lines) if was and now else ()
        neighbourhood = path.partition("/")[0] if "/" in path else ""
        silent = neighbourhood in quiet or (not neighbourhood and bool(quiet))
        told = tuple(one for passage in found if (one := _safe(passage, withdrawn, silent=silent)))
        withheld = sum(one.before is not None and not _repeats(one, told) for one in found)
        title = (now or was or PageWords(path, path, "", ())).title
        yield ShownPage(path, how, title, path in changed, neighbourhood, told, withheld)


def _safe(passage: Passage, withdrawn: Collection[str], *, silent: bool) -> Passage | None:
    """The passage without what is no longer public; None where nothing is left of it."""
    gone = passage.before is not None and (silent or any(words in passage.before for words in withdrawn))
    if not gone:
        return passage
    return Passage(passage.section, None, passage.after) if passage.after is not None else None


def _repeats(passage: Passage, told: Collection[Passage]) -> bool:
    return passage in told
