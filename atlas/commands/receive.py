"""`atlas receive`: the page that a mail or an issue holds is checked and written, or what is missing in it is told."""

import argparse
import sys
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

from atlas.commands.colour import painted
from atlas.commands.common import Commands, complain, tell, today
from atlas.commands.parser import _
from atlas.commands.settings import content_folder
from atlas.texts import Sentence, say, say_n

if TYPE_CHECKING:
    from atlas.receiving.receive import Change, Received

__all__ = ["add_receive"]


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
    print("\n".join(_told(found, content, options)))
    if found.problems or found.asked:
        return 1
    return _keep(found, content, options)


def _told(found: "Received", content: Path, options: argparse.Namespace) -> Iterator[str]:
    """What came of it, line by line."""
    language, markdown = options.language, options.form == "markdown"
    if found.asked:
        yield from _asked(found, content, options)
    for change in found.changes:
        title = say("{file}: a new page", file=change.path)
        if change.before is not None:
            title = say("{file}: a change of this page", file=change.path)
        yield f"### {title.to(language)}" if markdown else painted(title.to(language), "bold", sys.stdout)
        yield from (f"- {note.to(language)}" for note in change.notes)
        yield from _differences(change, content, markdown=markdown)
    for path in found.same:
        yield say("{file} says this already: nothing changes", file=path).to(language)
    if found.problems:
        count = say_n("{n} problem to mend", "{n} problems to mend", len(found.problems)).to(language)
        yield f"### {count}" if markdown else painted(count, "red", sys.stdout)
        for problem in found.problems:
            root = f"{content.as_posix()}/" if "/" in problem.path else ""
            yield f"{'- ' if markdown else ''}{problem.to(language, root)}"
            if line := found.line(problem):
                yield f"      {line}" if not markdown else f"  `` {line.replace('``', '` `')} ``"


def _asked(found: "Received", content: Path, options: argparse.Namespace) -> Iterator[str]:
    if found.asked is None:
        return
    yield say("this mail holds no page; it is about {file}:", file=content / found.asked.path).to(options.language)
    yield from (f"> {line}".rstrip() for line in found.asked.words.split("\n"))
    yield say("change the page by hand, or send a link to the form on the site").to(options.language)


def _differences(change: "Change", content: Path, *, markdown: bool) -> Iterator[str]:
    before = (change.before or "").splitlines()
    lines = unified_diff(before, change.after.splitlines(), change.path, change.path, n=1, lineterm="")
    shown = list(lines)[2:]
    if markdown:
        fence = "`" * max(3, 1 + max((len(line) - len(line.lstrip("+- `")) for line in shown), default=3))
        yield from ("", f"{fence}diff", *shown, fence, "")
        return
    for line in shown:
        added = line.startswith("+")
        yield painted(line, "green" if added else "red", sys.stdout) if added or line.startswith("-") else line


def _keep(found: "Received", content: Path, options: argparse.Namespace) -> int:
    from atlas.receiving.branch import NoBranchError, branch_name, commit_message, commit_on_branch

    if not found.changes:
        return 0
    if options.dry_run:
        return _end(say("nothing is written, as you asked"), options)
    if options.branch is None:
        for change in found.changes:
            path = content / change.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(change.after, encoding="utf-8", newline="\n")
            tell(say("{file} is written", file=path.as_posix()), options)
        return 0
    name = options.branch or branch_name(found.changes, today(options))
    message = commit_message(found.changes, (), options.language)
    try:
        made = commit_on_branch(content, found.changes, name, message)
    except NoBranchError as error:
        complain(Sentence("{what}; {hint}", {"what": error.what, "hint": error.hint}), options)
        return 1
    return _end(say("it is on the branch {name}; look with: {command}", name=made.name,
                    command=f"git diff {made.since[:10]} {made.name}"), options)  # fmt: skip


def _end(sentence: Sentence, options: argparse.Namespace) -> int:
    tell(sentence, options)
    return 0
