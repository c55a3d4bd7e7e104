"""`vocabulary.yml`: the words of an atlas beside those it begins with, each with a label in every language."""

from collections.abc import Callable, Iterator
from pathlib import Path

from atlas.model.vocabulary import OwnVocabulary, Vocabulary
from atlas.reading.front_matter import decode
from atlas.reading.icons import check_icons, icon_folder
from atlas.reading.problems import Problem, did_you_mean
from atlas.reading.starting_vocabulary import GROUPS, completed, starting_vocabulary
from atlas.reading.validation import validate
from atlas.reading.yaml_lines import read_yaml
from atlas.texts import say

__all__ = ["VOCABULARY", "check_own_words", "read_vocabulary"]

VOCABULARY = "vocabulary.yml"
Line = Callable[[tuple[str | int, ...]], int]
"""The line of a key in a file."""


def read_vocabulary(content: Path, languages: tuple[str, ...]) -> tuple[Vocabulary | None, list[Problem]]:
    """All words of an atlas; without a file those it begins with, and None for a file that cannot be used."""
    path = content / VOCABULARY
    if not path.is_file():
        return completed(OwnVocabulary(), languages), []
    text, problems = decode(path, VOCABULARY)
    lined = read_yaml(text)
    problems += [Problem(VOCABULARY, p.line, p.field, p.what, p.hint, rule="yaml") for p in lined.problems]
    own, more = validate(OwnVocabulary, lined.value, VOCABULARY, lined.line)
    problems += [] if problems else more
    if own is None:
        return None, problems
    problems += check_own_words(own, languages, VOCABULARY, lined.line)
    return completed(own, languages), problems


def check_own_words(
    own: OwnVocabulary, languages: tuple[str, ...], name: str, line: Line, before: tuple[str, ...] = ()
) -> Iterator[Problem]:
    """What is missing in words that an atlas does not begin with, and icons that are not there.

    `before`: the keys that lead to the vocabulary in the file `name`.
    """
    begun = starting_vocabulary()
    for group in GROUPS:
        for key, term in getattr(own, group).items():
            path = (*before, group, key)
            if term.left_out and key not in getattr(begun, group):
                what = say('there is no word "{word}" to leave out', word=key)
                hint = did_you_mean(key, getattr(begun, group)) or say("take this line out")
                yield Problem(name, line(path), ".".join(path), what, hint, rule="vocabulary")
            for language in languages if key not in getattr(begun, group) and not term.left_out else ():
                if not term.label.get(language):
                    what = say('there is no label in the language "{language}"', language=language)
                    hint = say('add "{language}: ..." under label', language=language)
                    yield Problem(
                        name, line((*path, "label")), f"{'.'.join(path)}.label", what, hint, rule="vocabulary"
                    )
    yield from check_icons(own, name, lambda path: line((*before, *path)), icon_folder())
