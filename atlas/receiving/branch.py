"""A proposal as a branch of its own: one commit, made beside what one is working on, which stays as it is."""

import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from atlas.reading.yaml_lines import read_yaml
from atlas.receiving.mended_text import front_and_body
from atlas.receiving.receive import Change
from atlas.texts import Sentence, say

__all__ = ["Branch", "NoBranchError", "branch_name", "commit_message", "commit_on_branch"]

_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*(?:/[A-Za-z0-9_][A-Za-z0-9._-]*)*")


class NoBranchError(Exception):
    """Why no branch could be made, and what to do."""

    def __init__(self, what: Sentence, hint: Sentence) -> None:
        super().__init__(str(what))
        self.what, self.hint = what, hint


@dataclass(frozen=True)
class Branch:
    """The branch that was made. `since`: what it begins from."""

    name: str
    since: str


def branch_name(changes: Sequence[Change], today: date) -> str:
    """Of the page and the day: `change/de-wending-eettafel-2026-11-28`; of several pages the first."""
    parts = changes[0].path.removesuffix(".md").replace(".", "-").split("/")
    named = "-".join([parts[0], *parts[2:]] if len(parts) > 2 else parts)
    return f"{'change' if changes[0].before is not None else 'new'}/{named}-{today.isoformat()}"


def commit_message(changes: Sequence[Change], told: Sequence[str], language: str) -> str:
    """What was done and why, in plain words; who sent it is told nowhere."""
    first = changes[0]
    title = _title(first)
    subject = say("{title}: changed as the initiative asks", title=title)
    if first.before is None:
        subject = say("{title}: a new page", title=title)
    lines = [subject.to(language), ""]
    if len(changes) > 1:
        lines += [*(f"- {one.path}" for one in changes), ""]
    lines += [*(f"- {one}" for one in told), *([""] if told else [])]
    lines.append(say("Received as a message, and checked with atlas receive.").to(language))
    return "\n".join(lines) + "\n"


def _title(change: Change) -> str:
    front, _ = front_and_body(change.after)
    meta = read_yaml(front or "").value
    title = meta.get("title") if isinstance(meta, dict) else None
    return " ".join(str(title or change.path).split())


def commit_on_branch(content: Path, changes: Sequence[Change], name: str, message: str) -> Branch:
    """One commit with these pages on a new branch, from the commit that one is at. Raises `NoBranchError`.

    Neither the files nor the branch that one is at are touched. Whose name stands with it is what git is set to.
    """
    if not _NAME.fullmatch(name) or name.endswith((".lock", ".")) or ".." in name:
        what = say('"{name}" cannot be the name of a branch', name=name)
        raise NoBranchError(what, say("use lower-case letters, digits and hyphens, such as change/koor"))
    head = _begin(content)
    if _git(content, "rev-parse", "--verify", "--quiet", f"refs/heads/{name}", fails=True):
        what = say('there is a branch "{name}" already', name=name)
        raise NoBranchError(what, say("name another one with --branch NAME, or take that one away: {command}",
                                      command=f"git branch -D {name}"))  # fmt: skip
    prefix = _git(content, "rev-parse", "--show-prefix")
    for one in changes:
        if _git(content, "status", "--porcelain", "--", one.path, fails=True):
            what = say("{file} has changes that are in no commit yet", file=one.path)
            raise NoBranchError(what, say("commit them first, or take them back"))
    with TemporaryDirectory(prefix="atlas-") as folder:
        index = {"GIT_INDEX_FILE": str(Path(folder) / "index")}
        _git(content, "read-tree", head, more=index)
        for one in changes:
            at = f"{prefix}{one.path}"
            blob = _git(content, "hash-object", "-w", "--stdin", f"--path={at}", given=one.after)
            _git(content, "update-index", "--add", "--cacheinfo", f"100644,{blob},{at}", more=index)
        tree = _git(content, "write-tree", more=index)
    commit = _git(content, "commit-tree", tree, "-p", head, given=message)
    _git(content, "update-ref", f"refs/heads/{name}", commit, "0" * len(commit))
    return Branch(name, head)


def _begin(content: Path) -> str:
    if not _git(content, "rev-parse", "--is-inside-work-tree", fails=True):
        what = say("{folder} is in no git repository, so there can be no branch", folder=content)
        raise NoBranchError(what, say("leave --branch out: then the page itself is written"))
    head = _git(content, "rev-parse", "--verify", "--quiet", "HEAD", fails=True)
    if not head:
        what = say("there is no commit yet in this repository, so there can be no branch")
        raise NoBranchError(what, say("commit what is there first"))
    if not _git(content, "var", "GIT_COMMITTER_IDENT", fails=True):
        what = say("git does not know under which name to commit")
        hint = say("tell it: {command}", command='git config user.name "..." ; git config user.email "..."')
        raise NoBranchError(what, hint)
    return head


def _git(
    folder: Path, *call: str, given: str | None = None, more: Mapping[str, str] | None = None, fails: bool = False
) -> str:
    """What git answers. `fails`: an error is an empty answer."""
    try:
        done = subprocess.run(  # noqa: S603
            ["git", *call],  # noqa: S607
            cwd=folder,
            input=None if given is None else given.encode(),
            stdin=subprocess.DEVNULL if given is None else None,
            capture_output=True,
            env={**os.environ, "LC_ALL": "C", **(more or {})},
            check=False,
        )
    except FileNotFoundError:
        what = say("git is not installed, so there can be no branch")
        raise NoBranchError(what, say("leave --branch out: then the page itself is written")) from None
    said = done.stdout.decode("utf-8", "replace").strip()
    if done.returncode:
        if fails:
            return ""
        why = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise NoBranchError(say("git says: {why}", why=why[-1] if why else call[0]), say("see: git help"))
    return said
