"""`atlas init`: a repository with an atlas of one's own, and later what a newer version brings to it."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import Any

from atlas.commands.common import Commands, complain, tell, today
from atlas.commands.parser import _
from atlas.reading.problems import AtlasError, Problem
from atlas.starting.start import (
    HOSTS,
    PACKAGE,
    Start,
    StartError,
    host_of,
    installed_package,
    languages_of,
    site_url_of,
)
from atlas.starting.upgrade import RECORD, record, upgrade
from atlas.texts import Sentence, say, say_n

__all__ = ["add_init"]


def add_init(commands: Commands, common: argparse.ArgumentParser) -> None:
    init = commands.add_parser(
        "init",
        parents=[common],
        help=_("begin an atlas of your own in a folder"),
        example="atlas init my-atlas --municipality Mill --neighbourhood Oost --languages nl,en --host github",
    )
    init.add_argument(
        "folder", nargs="?", type=Path, default=Path(), metavar="DIR", help=_("the folder; default: here")
    )
    init.add_argument("--municipality", metavar="M", help=_("the municipality, town or city"))
    init.add_argument("--neighbourhood", metavar="N", help=_("the first neighbourhood; more can be added later"))
    init.add_argument("--languages", metavar="nl,en", help=_("languages of the site, the first that of the originals"))
    init.add_argument("--site-url", metavar="URL", help=_('where the site will stand; "" if that is not known yet'))
    init.add_argument("--host", choices=HOSTS, help=_("who checks proposals and publishes the site"))
    init.add_argument("--package", help=_("what pip installs as this program; default: where this one came from"))
    init.add_argument("--upgrade", action="store_true", help=_("bring what this version makes otherwise"))
    init.set_defaults(run=_init)


@dataclass(frozen=True)
class _Question:
    """`key`: of the option that answers it too. `default`: what Enter means; None where something must be written."""

    key: str
    ask: Sentence
    default: str | None
    read: Callable[[str], Any]


_QUESTIONS = (
    _Question("municipality", say("Which municipality, town or city is it?"), None, str.strip),
    _Question("neighbourhood", say("Which neighbourhood does it begin with?"), None, str.strip),
    _Question("languages", say("In which languages? Codes, the first that of the originals"), "nl", languages_of),
    _Question("site_url", say("At which address will the site stand? Enter if that is not known yet"), "", site_url_of),
    _Question("host", say("Who checks and publishes it: {hosts}?", hosts=", ".join(HOSTS)), "none", host_of),
)


def _init(options: argparse.Namespace) -> int:
    from atlas.starting.repository import content_files, support_files

    if options.upgrade:
        return _upgrade(options)
    folder: Path = options.folder
    if (folder / "content/index.md").exists() or (folder / RECORD).exists():
        what = say("there is an atlas here already")
        hint = say("name a new folder; or write --upgrade to bring what this version makes otherwise")
        raise AtlasError([Problem(folder.as_posix(), 1, "", what, hint)])
    try:
        start = _asked(options)
    except StartError as error:
        complain(error.sentence, options)
        return 2
    support = support_files(start)
    files = {**content_files(start, today(options)), **support}
    there = sorted(path for path in files if (folder / path).exists())
    _write(folder, {path: text for path, text in files.items() if path not in there})
    _write(folder, {RECORD: record(start, support)})
    for path in there:
        tell(say("{file} was there and is left as it is", file=path), options)
    tell(
        say_n(
            "{n} file written in {folder}",
            "{n} files written in {folder}",
            len(files) - len(there),
            folder=folder.resolve(),
        ),
        options,
    )
    if not (options.package or installed_package()):
        complain(
            say(
                "requirements.txt names {package}; if no registry has it, name where it is with --package, such as "
                '"neighbourhood-atlas @ git+https://example.org/atlas.git"',
                package=PACKAGE,
            ),
            options,
        )
    tell(say("Now go there, and look: atlas serve. README.md says how to go on."), options)
    return 0


def _asked(options: argparse.Namespace) -> Start:
    """The answers, from flags or from who sits at the terminal. Raises `StartError`."""
    given = {one.key: getattr(options, one.key) for one in _QUESTIONS}
    missing = [f"--{one.key.replace('_', '-')}" for one in _QUESTIONS if given[one.key] is None and one.default is None]
    if missing and not sys.stdin.isatty():
        raise StartError(say("nobody is at the terminal to be asked; write {flags}", flags=" ".join(missing)))
    answers: dict[str, Any] = {}
    for question in _QUESTIONS:
        said = given[question.key]
        if said is not None:
            answers[question.key] = question.read(said)
        elif missing:
            answers[question.key] = _answer(question, options)
        else:
            answers[question.key] = question.read(question.default or "")
    return Start(**answers, package=options.package or installed_package() or PACKAGE)


def _answer(question: _Question, options: argparse.Namespace) -> Any:
    """What somebody answers; asked again until it can be used."""
    shown = f" [{question.default}]" if question.default else ""
    while True:
        try:
            said = input(f"{question.ask.to(options.language)}{shown}: ").strip() or question.default
        except EOFError:
            raise KeyboardInterrupt from None
        if said is None:
            continue
        try:
            return question.read(said)
        except StartError as error:
            complain(error.sentence, options)


def _write(folder: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="\n")


def _upgrade(options: argparse.Namespace) -> int:
    found = upgrade(options.folder)
    _write(options.folder, {**found.renewed, **found.added, RECORD: found.record})
    for path in found.renewed:
        tell(say("{file} is renewed", file=path), options)
    for path in found.added:
        tell(say("{file} is new", file=path), options)
    for path, (now, new) in found.changed.items():
        tell(say("{file} was changed by people and is left as it is; the new one differs so:", file=path), options)
        print("".join(unified_diff(now.splitlines(True), new.splitlines(True), path, path)))
    if not (found.renewed or found.added or found.changed):
        tell(say("all is as this version makes it"), options)
    return 0
