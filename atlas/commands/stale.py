"""`atlas stale`: which pages did nobody confirm for a year? For whoever asks their people, once a month."""

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from atlas.checking.formats.as_markdown import as_code, escaped
from atlas.checking.unconfirmed import Asked, unconfirmed
from atlas.commands.common import Commands, complain, today
from atlas.commands.parser import _
from atlas.commands.settings import SETTINGS, read_settings
from atlas.model.atlas import Atlas, Neighbourhood
from atlas.reading.read import read_atlas
from atlas.starting.start import StartError, site_url_of
from atlas.texts import Sentence, say, say_n

__all__ = ["add_stale"]

MARKER: Final = "<!-- atlas-stale -->"
"""The first line of the Markdown, by which a workflow knows what it told the month before."""


_HEADINGS: Final = {
    "stale": say("Confirmed more than a year ago"),
    "soon": say("Soon a year ago"),
    "never": say("Never confirmed"),
}


def add_stale(commands: Commands, common: argparse.ArgumentParser) -> None:
    stale = commands.add_parser(
        "stale",
        parents=[common],
        help=_("list the pages that nobody confirmed for a year"),
        example="atlas stale",
    )
    stale.add_argument("content", nargs="?", type=Path, default=Path("content"), help=_("the content folder (content)"))
    stale.add_argument(
        "--format",
        choices=("text", "markdown", "json"),
        default="text",
        help=_("for people (text), for a comment or an issue (markdown), or for programs (json)"),
    )
    stale.add_argument("--site-url", default="", help=_("where the site is, for links to its pages"))
    stale.set_defaults(run=_stale)


def _stale(options: argparse.Namespace) -> int:
    day = today(options)
    try:
        site = site_url_of(options.site_url or _written_address())
    except StartError as error:
        complain(error.sentence, options)
        return 2
    atlas = read_atlas(options.content, day)
    asked = tuple(unconfirmed(atlas, day))
    if options.format == "json":
        print(json.dumps([asdict(one) for one in asked], indent=2, ensure_ascii=False))
    elif not asked:
        complain(say("all pages were confirmed within the year"), options)
    elif options.format == "markdown":
        print("\n".join(_markdown(atlas, asked, site, options.language)))
    else:
        print("\n".join(_text(atlas, asked, options.language)))
    return 0


def _written_address() -> str:
    """The address in `mkdocs.yml`, where it stands there as such."""
    found = read_settings(SETTINGS).get("site_url") if SETTINGS.is_file() else None
    return found if isinstance(found, str) else ""


def _counted(asked: tuple[Asked, ...]) -> Sentence:
    stale = sum(one.state == "stale" for one in asked)
    return say_n("{n} page was confirmed more than a year ago", "{n} pages were confirmed more than a year ago", stale)


def _text(atlas: Atlas, asked: tuple[Asked, ...], language: str) -> Iterator[str]:
    yield _counted(asked).to(language)
    for neighbourhood, heading, rows in _grouped(atlas, asked):
        yield ""
        yield f"{neighbourhood.page.original.meta.title}: {heading.to(language).lower()}"
        yield from (f"  {one.confirmed_on or '-':10}  {one.path}  {one.title}" for one in rows)


def _markdown(atlas: Atlas, asked: tuple[Asked, ...], site: str, language: str) -> Iterator[str]:
    """A list to tick off. Titles are of others, and stand as code, so that they name nobody and link nowhere."""
    yield MARKER
    yield f"**{escaped(_counted(asked).to(language))}.**"
    yield ""
    ask = say("Ask the people of these pages whether all is still right. If so, write the day behind confirmed_on.")
    yield escaped(ask.to(language))
    before = None
    for neighbourhood, heading, rows in _grouped(atlas, asked):
        if neighbourhood is not before:
            yield from ("", f"## {as_code(neighbourhood.page.original.meta.title)}")
            before = neighbourhood
        yield from ("", f"### {escaped(heading.to(language))}", "")
        for one in rows:
            yield _row(one, site)


def _row(one: Asked, site: str) -> str:
    title = as_code(one.title)
    told = f"- [ ] [{title}]({site}{one.path.removesuffix('.md')}/)" if site else f"- [ ] {title}"
    if one.confirmed_on:
        told += f" ({one.confirmed_on})"
    return f"{told} · {as_code(one.path)}"


def _grouped(atlas: Atlas, asked: tuple[Asked, ...]) -> Iterator[tuple[Neighbourhood, Sentence, list[Asked]]]:
    for key, neighbourhood in atlas.neighbourhoods.items():
        for state, heading in _HEADINGS.items():
            rows: list[Any] = [one for one in asked if (one.neighbourhood, one.state) == (key, state)]
            if rows:
                yield neighbourhood, heading, rows
