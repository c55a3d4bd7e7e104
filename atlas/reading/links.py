"""Whether the links and block markers in a page's own text lead somewhere."""

import re
from collections.abc import Iterator, Set
from difflib import get_close_matches
from posixpath import basename, dirname, join, normpath, relpath
from urllib.parse import unquote

from atlas.reading.front_matter import without_code
from atlas.reading.one_answer import near_answer
from atlas.reading.problems import Mend, Problem, did_you_mean
from atlas.schema import kinds
from atlas.texts import Sentence, say

__all__ = ["MARKER", "MARKERS", "check_text", "written_links"]

MARKERS = ("neighbourhoods", "patchwork", "steps", *(f"fields-{kind}" for kind in kinds()))
MARKER = re.compile(r"^ {0,3}<!--[ \t]*atlas:[ \t]*([\w-]*)[ \t]*-->[ \t]*$", re.MULTILINE)
"""On a line of its own: a block cannot stand amid words."""
_LIKE_MARKER = re.compile(r"<!--\s*atlas:\s*([\w-]*)\s*-->")
_IMAGE_WITHOUT_WORDS = re.compile(r"!\[\s*\]\(")
_LINK = re.compile(r"\]\(\s*(?:<([^<>\n]*)>|((?:[^\s()<>]|\([^\s()]*\))+))")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\[^\n][^\]\[\n]*\]:[ \t]*<?([^\s<>]+)", re.MULTILINE)
_HTML = re.compile(r"<(?:img|a)\b[^<>]*?\s(?:src|href)\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
_VERSION = re.compile(r"((?:.*/)?[a-z0-9-]+)\.[A-Za-z.-]+\.md")
"""A translation, or a page in easy words; the name of a page has no dots."""
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#|\?", re.IGNORECASE)
"""Other sites, and places on the same page."""


def _near(path: str, target: str, targets: Set[str]) -> Sentence | None:
    """A file of the folder, or a page of the atlas, that the link may have meant, as a link from this page."""
    beside = {basename(one): one for one in targets if dirname(one) == dirname(target)}
    found = [beside[name] for name in get_close_matches(basename(target), sorted(beside), n=1, cutoff=0.7)]
    if not found and target.endswith(".md"):
        pages = sorted(one for one in targets if one.endswith(".md"))
        found = get_close_matches(target, pages, n=1, cutoff=0.7)
    return say('did you mean "{near}"?', near=relpath(found[0], dirname(path) or ".")) if found else None


def _slip(path: str, written: str, targets: Set[str]) -> Mend | None:
    """The link that is meant by one with a single slip in the name of its file."""
    folder, slash, name = re.split("[?#]", written)[0].rpartition("/")
    beside = normpath(join(dirname(path), folder)) if folder else dirname(path)
    names = {basename(one) for one in targets if dirname(one) == beside.removeprefix("./").removesuffix(".")}
    meant = near_answer(name, names) if name else None
    return Mend("text", f"{folder}{slash}{name}", f"{folder}{slash}{meant.to}") if meant else None


def _block(name: str) -> Mend | None:
    meant = near_answer(name, MARKERS)
    return Mend("text", name, meant.to) if meant else None


def check_text(
    path: str, body: str, body_line: int, targets: Set[str], made: Set[str] = frozenset()
) -> Iterator[Problem]:
    """Every link to a page or file must lead to one of `targets`, paths in the content folder and of built pages.

    `made`: folders and files that the build makes beside them; what lies in those is not known here.
    """
    text = without_code(body)
    yield from _check_links(path, text, body_line, targets, made)
    for match in _IMAGE_WITHOUT_WORDS.finditer(text):
        line = body_line + text.count("\n", 0, match.start())
        what = say("there are no words for who cannot see this picture")
        yield Problem(
            path, line, "", what, say("write between the square brackets what one sees in it"), rule="picture-words"
        )
    own = {match.end() - len(match[0]) + match[0].index("<") for match in MARKER.finditer(text)}
    for match in _LIKE_MARKER.finditer(text):
        line = body_line + text.count("\n", 0, match.start())
        if match.start() not in own:
            what = say('the block "{name}" stands amid other words', name=match[1])
            yield Problem(path, line, "", what, say("put it on a line of its own, between empty lines"), rule="block")
        elif match[1] not in MARKERS:
            listed = say("choose from: {choices}", choices=", ".join(MARKERS))
            what = say('there is no block called "{name}"', name=match[1])
            yield Problem(
                path, line, "", what, did_you_mean(match[1], MARKERS) or listed, rule="block", mend=_block(match[1])
            )


def written_links(text: str) -> list[tuple[int, str]]:
    """Every link that Markdown makes of a text without code, with where it stands in it."""
    links = [(match.start(), match[1] or match[2] or "") for match in _LINK.finditer(text)]
    return links + [(match.start(), match[1]) for match in _DEFINITION.finditer(text)]


def _check_links(path: str, text: str, first: int, targets: Set[str], made: Set[str]) -> Iterator[Problem]:
    if not any(sign in text for sign in ("](", "]:", "<")):
        return
    for start, written in written_links(text):
        link = unquote(re.split("[?#]", written)[0])
        if _ELSEWHERE.match(written) or not link:
            continue
        line = first + text.count("\n", 0, start)
        if version := _VERSION.fullmatch(link):
            what = say('"{link}" is the same page for other readers', link=link)
            hint = say("link to {name}: every reader then gets the version that fits", name=f"{version[1]}.md")
            yield Problem(path, line, "", what, hint, rule="link")
            continue
        if _leads_somewhere(path, link, targets, made):
            continue
        yield Problem(
            path,
            line,
            "",
            say('the link to "{link}" leads nowhere', link=link),
            _instead(path, link, targets),
            rule="link",
            mend=_slip(path, written, targets),
        )
    for match in _HTML.finditer(text):
        if not _ELSEWHERE.match(match[1]):
            line = first + text.count("\n", 0, match.start())
            what = say('the link to "{link}" is HTML, which is not adapted when the page is built', link=match[1])
            hint = say("write links and images as Markdown: [words](file.md) and ![what one sees](file.png)")
            yield Problem(path, line, "", what, hint, rule="link")


def _leads_somewhere(path: str, link: str, targets: Set[str], made: Set[str]) -> bool:
    target = normpath(join(dirname(path), link))
    if link.endswith("/"):
        return False  # a folder is no page: what the site calls it is not what the file is called
    return target in targets or any(target == one or target.startswith(f"{one}/") for one in made)


def _instead(path: str, link: str, targets: Set[str]) -> Sentence:
    if link.startswith("www."):
        return say("write https:// before it")
    if re.fullmatch(r"[^/\s]+@[^/\s]+\.[a-z]+", link):
        return say("write mailto: before it")
    if link.startswith("/"):
        return say("write where it is as seen from this page, such as ../initiatives/koor.md")
    if link.endswith("/"):
        page = normpath(join(dirname(path), f"{link.rstrip('/')}.md"))
        return _near(path, page, targets) or say("link to the file name of a page, such as ../initiatives/koor.md")
    near = _near(path, normpath(join(dirname(path), link)), targets)
    if near:
        return near
    if link.endswith(".md"):
        return say("link to the file name of a page, such as ../initiatives/koor.md")
    return say("put the file in the folder of this page, and write its name exactly")
