"""A content folder in a repository that a test made, with planted words of who wrote what and why."""

import os
import subprocess
from pathlib import Path

__all__ = ["EMAIL", "MESSAGE", "NAME", "Repository"]

NAME = "Wilhelmina Plantzoen"
EMAIL = "plantzoen@verraad.example"
MESSAGE = "Na het telefoontje van mevrouw Geheimhuis"


class Repository:
    """A folder in git, in which a day passes with each commit."""

    def __init__(self, folder: Path, below: str = "content") -> None:
        self.folder, self.content = folder, folder / below
        self.content.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main")

    def git(self, *call: str, day: str = "2026-01-01") -> str:
        who = {f"GIT_{role}_{what}": value for role in ("AUTHOR", "COMMITTER")
               for what, value in (("NAME", NAME), ("EMAIL", EMAIL), ("DATE", f"{day}T12:00:00+01:00"))}  # fmt: skip
        away = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        done = subprocess.run(
            ["git", *call], cwd=self.folder, env=os.environ | who | away, check=True, capture_output=True, text=True
        )
        return done.stdout

    def write(self, name: str, text: str) -> None:
        path = self.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def edit(self, name: str, old: str, new: str) -> None:
        text = (self.content / name).read_text("utf-8")
        assert old in text
        self.write(name, text.replace(old, new))

    def commit(self, day: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", MESSAGE, day=day)
