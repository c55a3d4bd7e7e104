"""How does a build speak to whoever runs it? In the language of messages, with files and lines as they are there."""

import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from mkdocs.exceptions import PluginError

from atlas.model.atlas import Atlas
from atlas.pages.site.doubtful_places import line_in_file, written_as
from atlas.plugin.settings import AtlasConfig, SettingsError
from atlas.plugin.told_faults import messages_of, with_place
from atlas.reading.place_links import no_such_place
from atlas.reading.problems import AtlasError, report
from atlas.texts import Sentence, say_n

__all__ = ["Speaker"]


@dataclass(frozen=True)
class Speaker:
    """`settings`: the file of them. `asked`: the language that they ask for, or nothing. `content`: the folder, once it
    is known."""

    settings: Path = Path("mkdocs.yml")
    asked: str = ""
    content: Path | None = None

    @property
    def language(self) -> str:
        """Of messages: that of `atlas build`, or else that of the site."""
        return messages_of(self.asked, self.content)

    def tell(self, sentence: Sentence) -> str:
        """A sentence in that language."""
        return sentence.to(self.language)

    def fault(self, what: Sentence) -> PluginError:
        """What ends a build, as MkDocs shows it."""
        return PluginError(f"atlas: {self.tell(what)}")

    def wrong_setting(self, error: SettingsError) -> PluginError:
        """The same for a setting, with its line."""
        return PluginError(self.tell(with_place(error.sentence, self.settings, AtlasConfig)))

    def problems(self, error: AtlasError) -> PluginError:
        """The same for what is wrong with the pages: how much, and each at its line."""
        count = say_n("{n} problem to mend", "{n} problems to mend", len(error.problems))
        return PluginError(f"{self.tell(count)}:\n{report(error.problems, self.language, self._root)}")

    def dead_place(
        self, atlas: Atlas, page: str, source: str, target: str, anchor: str, known: Collection[str]
    ) -> str | None:
        """What is said of a link of `page`, made of the file `source`, to a place that `target` does not have; None
        where nobody wrote that link. `known`: the places that it has."""
        link = written_as(atlas, page, source, target, anchor)
        if link is None:
            return None
        line = line_in_file(self.content or Path(), link)
        return no_such_place(link, line, known).to(self.language, self._root)

    @property
    def _root(self) -> str:
        return f"{os.path.relpath(self.content or '.')}/"
