"""What stands at an address to which pages of a release lead, where the site of today has no page any more?

A release never changes, so its way to "this page as it is now" has to keep leading somewhere: the build of today puts a
page there that says what is gone, where it can still be read, and what is nearest.
"""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from atlas.model.atlas import Document
from atlas.model.release import RELEASES
from atlas.pages.releases.beside import ReleaseBeside
from atlas.pages.releases.facts import GoneFacts
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.edition import Edition, Editions
from atlas.pages.writing.writer import Writer
from atlas.releasing.summary import in_language
from atlas.texts import say

__all__ = ["gone_pages"]

_INDEX = "index.html"


def gone_pages(
    writer: Writer, editions: Editions, frozen: Sequence[ReleaseBeside], standing: Collection[str]
) -> Iterator[CompiledPage]:
    """In the language of the writer, in the order of their addresses. `standing`: the paths of all pages of today;
    `frozen`: the newest release first."""
    here = {addresses.absolute("", path) for path in standing}
    last: dict[str, ReleaseBeside] = {}
    for one in frozen:
        for address in _addresses(writer, one.paths):
            last.setdefault(address, one)
    for address in sorted(last.keys() - here):
        yield _gone(writer, editions, address, last[address])


def _addresses(writer: Writer, paths: Collection[str]) -> Iterator[str]:
    """The addresses of pages in this language."""
    first, *others = writer.shell.home.meta.languages
    own = "" if writer.language == first else f"{writer.language}/"
    for path in paths:
        address = path.removesuffix(_INDEX)
        if (
            f"/{path}".endswith(f"/{_INDEX}")
            and address.startswith(own)
            and (own or not address.startswith(tuple(f"{other}/" for other in others)))
        ):
            yield address.removeprefix(own)


def _gone(writer: Writer, editions: Editions, address: str, last: ReleaseBeside) -> CompiledPage:
    key, *rest = address.rstrip("/").split("/")
    kind, name = rest if len(rest) == 2 else ("", "")
    facts: Mapping[str, Any] = in_language(
        json.loads(last.facts).get("neighbourhoods", {}).get(key, {}), writer.language
    )
    title = _title(facts, kind, name) if rest else str(facts.get("title", ""))
    edition = editions.get(key)
    first = writer.shell.home.meta.languages[0]
    below, up = ("", "") if writer.language == first else (f"{writer.language}/", "../")
    to_root = "../" * address.count("/")
    return writer.page(
        "releases/gone",
        f"{address.rstrip('/')}.md",
        None,
        source="",
        title=title or writer.tell(say("This page is not here any more")),
        facts=GoneFacts(
            release=last.release,
            frozen=f"{to_root}{up}{RELEASES}/{last.release.name}/{below}{address}",
            moved=_moved(writer, editions, key, kind, name, title),
            near=_near(writer, edition, key),
        ),
        neighbourhood=edition.neighbourhood if edition else None,
        gone=True,
    )


def _title(facts: Mapping[str, Any], kind: str, name: str) -> str:
    """What the release calls an initiative or a challenge; empty for any other page."""
    if kind == "initiatives":
        return str(facts.get("initiatives", {}).get(name, ""))
    if kind == "challenges":
        return str(facts.get("verdicts", {}).get(name, {}).get("title", ""))
    return ""


def _moved(
    writer: Writer, editions: Editions, key: str, kind: str, name: str, title: str
) -> tuple[tuple[str, str], ...]:
    """Title and path of what has the same title now, in the same neighbourhood, or the same name in another one."""
    if kind not in ("initiatives", "challenges"):
        return ()
    found = []
    for other, edition in editions.items():
        own = edition.neighbourhood
        pages: Mapping[str, Document[Any]] = own.initiatives if kind == "initiatives" else own.challenges
        path_of = addresses.initiative if kind == "initiatives" else addresses.challenge
        for one, page in pages.items():
            named = title in (page.original.meta.title, writer.title(page))
            if named and (other == key or one == name):
                found.append((writer.title(page), path_of(other, one)))
    return tuple(found)


def _near(writer: Writer, edition: Edition | None, key: str) -> tuple[str, str]:
    """Title and path of the nearest page that stands."""
    if edition:
        return edition.name, addresses.neighbourhood(key)
    return writer.title(writer.shell.home), addresses.HOME
