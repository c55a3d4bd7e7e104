"""Whether the links and block markers in a page's own text lead somewhere."""

import re
from collections.abc import Iterator, Set
from difflib import get_close_matches
from posixpath import dirname, join, normpath, relpath
from urllib.parse import unquote

from atlas.reading.front_matter import without_code
from atlas.reading.problems import Problem, did_you_mean
from atlas.texts import Sentence, say

__all__ = ["MARKER", "MARKERS", "check_text"]

MARKERS = ("neighbourhoods", "patchwork", "steps")
MARKER = re.compile(r"<!--\s*atlas:\s*([\w-]*)\s*-->")
_IMAGE_WITHOUT_WORDS = re.compile(r"!\[\s*\]\(")
_LINK = re.compile(r"\]\(\s*<?([^)\s>#?]+\.md)(?=[)\s>#?])")


def _near(path: str, target: str, targets: Set[str]) -> Sentence | None:
    """A page that the link may have meant, as a link from this page."""
    near = get_close_matches(target, sorted(targets), n=1, cutoff=0.7)
    return say('did you mean "{near}"?', near=relpath(near[0], dirname(path) or ".")) if near else None


def check_text(path: str, body: str, body_line: int, targets: Set[str]) -> Iterator[Problem]:
    """Every link to a page must lead to one of `targets` (paths in the content folder, those of built pages too)."""
    text = without_code(body)
    for match in _LINK.finditer(text):
        link = unquote(match[1])
        target = normpath(join(dirname(path), link))
        if "://" not in link and target not in targets:
            line = body_line + text.count("\n", 0, match.start())
            hint = _near(path, target, targets) or say(
                "link to the file name of a page, such as ../initiatives/koor.md"
            )
            yield Problem(path, line, "", say('the link to "{link}" leads nowhere', link=link), hint)
    for match in _IMAGE_WITHOUT_WORDS.finditer(text):
        line = body_line + text.count("\n", 0, match.start())
        what = say("there are no words for who cannot see this picture")
        yield Problem(path, line, "", what, say("write between the square brackets what one sees in it"))
    for match in MARKER.finditer(text):
        if match[1] not in MARKERS:
            line = body_line + text.count("\n", 0, match.start())
            listed = say("choose from: {choices}", choices=", ".join(MARKERS))
            what = say('there is no block called "{name}"', name=match[1])
            yield Problem(path, line, "", what, did_you_mean(match[1], MARKERS) or listed)
