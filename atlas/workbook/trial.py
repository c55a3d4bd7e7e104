"""Would `atlas check` take these pages? The neighbourhood is read with them in it, before anything is written."""

import shutil
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from atlas.model.neighbourhood import Crisis, Home
from atlas.reading.folder import sort_folder
from atlas.reading.front_matter import read_source
from atlas.reading.home_languages import home_languages
from atlas.reading.neighbourhood import Surroundings, read_neighbourhood
from atlas.reading.problems import Problem
from atlas.reading.read import VOCABULARY
from atlas.reading.validation import validate
from atlas.reading.vocabulary_file import read_vocabulary

__all__ = ["Trial"]

_READ = (".md", ".yml", ".csv", ".geojson")


class Trial:
    """A copy of what a neighbourhood says, to try pages in. Use it in a `with` block."""

    def __init__(self, content: Path, neighbourhood: str, today: date) -> None:
        self.content, self.neighbourhood, self.today = content, neighbourhood, today
        self._folder = tempfile.TemporaryDirectory(prefix="atlas-")
        self._copy = Path(self._folder.name) / "content"

    def __enter__(self) -> "Trial":
        self._copy.mkdir()
        own = self.content / self.neighbourhood
        around = [*self.content.glob("index*.md"), self.content / VOCABULARY]
        for path in [*around, *(own.rglob("*") if own.is_dir() else ())]:
            if path.is_file() and path.suffix in _READ:
                copy = self._copy / path.relative_to(self.content)
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, copy)
        return self

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()

    def problems(self, files: Mapping[str, str]) -> list[Problem]:
        """What is wrong with the neighbourhood with these files in it, what may not be public before all else."""
        before = {name: (self._copy / name).read_bytes() if (self._copy / name).is_file() else None for name in files}
        try:
            for name, text in files.items():
                (self._copy / name).parent.mkdir(parents=True, exist_ok=True)
                (self._copy / name).write_text(text, encoding="utf-8")
            return self._read()
        finally:
            for name, raw in before.items():
                if raw is None:
                    (self._copy / name).unlink(missing_ok=True)
                else:
                    (self._copy / name).write_bytes(raw)

    def _read(self) -> list[Problem]:
        languages = home_languages(self._copy)
        groups = sort_folder(self._copy, languages).neighbourhoods.get(self.neighbourhood, {})
        around = Surroundings(read_vocabulary(self._copy, languages)[0], languages[0], self._crisis(), self.today)
        read = read_neighbourhood(self._copy, self.neighbourhood, groups, around)
        kept = [problem for problem in read.problems if not any(one.is_repeated_by(problem) for one in read.refused)]
        return [one.problem for one in read.refused] + kept

    def _crisis(self) -> Crisis:
        path = self._copy / "index.md"
        source = read_source(path, "index.md")[0] if path.is_file() else None
        home = validate(Home, source.yaml.value, "index.md", source.line)[0] if source else None
        return home.crisis if home else Crisis()
