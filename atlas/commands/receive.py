"""`atlas receive`: the page that a mail or an issue holds is checked and written, or what is missing in it is told."""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from atlas.commands.colour import painted
from atlas.commands.common import Commands, complain, tell, today
from atlas.commands.parser import _
from atlas.commands.settings import content_folder
from atlas.texts import Sentence, say

if TYPE_CHECKING:
    from atlas.receiving.receive import Received

__all__ = ["add_receive"]

_COLOURS: Final[Mapping[str, Literal["green", "red"]]] = {"+": "green", "-": "red"}


def add_receive(commands: Commands, common: argparse.ArgumentParser) -> None:
    receive = commands.add_parser(
        "receive",
        parents=[common],
        help=_("make a page of a mail or of an issue, after a check"),
        example="atlas receive mail.eml --branch",
    )
    receive.add_argument("file", metavar="FILE", help=_("the mail (.eml), or its text; - reads it from standard input"))
    receive.add_argument(
        "content", nargs="?", type=Path, help=_("the content folder; default: that of mkdocs.yml, or content")
    )
    receive.add_argument(
        "--branch",
        nargs="?",
        const="",
        metavar="NAME",
        help=_("commit it on a git branch of its own, and leave the files here as they are"),
    )
    receive.add_argument("--dry-run", action="store_true", help=_("tell what would be written, and write nothing"))
    receive.add_argument(
        "--format",
        dest="form",
        choices=("text", "markdown"),
        default="text",
        help=_("how it is told: text, or markdown for a comment"),
    )
    receive.set_defaults(run=_receive)


def _receive(options: argparse.Namespace) -> int:
    from atlas.receiving.letter import read_letter
    from atlas.receiving.receive import received

    named, options.content = options.content, None
    content = content_folder(named)
    name = "-" if options.file == "-" else Path(options.file).name
    raw = sys.stdin.buffer.read() if options.file == "-" else Path(options.file).read_bytes()
    found = received(content, read_letter(raw, name), name, today(options), options.language)
    _tell(found, content, options)
    if found.problems or found.asked:
        return 1
    return _keep(found, content, options)


def _tell(found: "Received", content: Path, options: argparse.Namespace) -> None:
    from atlas.receiving.telling import told_as_markdown, told_as_text

    if options.form == "markdown":
        print("\n".join(told_as_markdown(found, content, options.language)))
        return
    for line in told_as_text(found, content, options.language):
        how = _COLOURS.get(line[:1])
        print(painted(line, how, sys.stdout) if how and not line.startswith("- ") else line)


def _keep(found: "Received", content: Path, options: argparse.Namespace) -> int:
    from atlas.receiving.branch import NoBranchError, branch_name, commit_message, commit_on_branch
    from atlas.receiving.telling import what_changes

    if not found.changes:
        return 0
    if options.dry_run:
        return _end(say("nothing is written, as you asked"), options)
    if options.branch is None:
        for change in found.changes:
            path = content / change.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(change.after, encoding="utf-8", newline="\n")
            _end(say("{file} is written", file=path.as_posix()), options)
        return 0
    name = options.branch or branch_name(found.changes, today(options))
    told = [one for change in found.changes for one in what_changes(change, options.language)]
    message = commit_message(found.changes, told, options.language)
    try:
        made = commit_on_branch(content, found.changes, name, message)
    except NoBranchError as error:
        complain(Sentence("{what}; {hint}", {"what": error.what, "hint": error.hint}), options)
        return 1
    return _end(say("it is on the branch {name}; look with: {command}", name=made.name,
                    command=f"git diff {made.since[:10]} {made.name}"), options)  # fmt: skip


def _end(sentence: Sentence, options: argparse.Namespace) -> int:
    """What was done, where it is not part of a comment."""
    (complain if options.form == "markdown" else tell)(sentence, options)
    return 0
