"""`vocabulary.yml`: the words of an atlas, each with a label in every language."""

from pathlib import Path

from atlas.model.vocabulary import Vocabulary
from atlas.reading.front_matter import decode
from atlas.reading.icons import check_icons, icon_folder
from atlas.reading.problems import Problem
from atlas.reading.validation import validate
from atlas.reading.yaml_lines import read_yaml
from atlas.texts import say

__all__ = ["VOCABULARY", "read_vocabulary"]

VOCABULARY = "vocabulary.yml"


def read_vocabulary(content: Path, languages: tuple[str, ...]) -> tuple[Vocabulary | None, list[Problem]]:
    """The vocabulary of a content folder; an empty one where there is no file, and None for one that cannot be used."""
    path = content / VOCABULARY
    if not path.is_file():
        return Vocabulary(), []
    text, problems = decode(path, VOCABULARY)
    lined = read_yaml(text)
    problems += [Problem(VOCABULARY, p.line, p.field, p.what, p.hint) for p in lined.problems]
    vocabulary, more = validate(Vocabulary, lined.value, VOCABULARY, lined.line)
    problems += [] if problems else more
    for key in ("activities", "audiences", "accessibility") if vocabulary else ():
        for name, term in getattr(vocabulary, key).items():
            for language in languages:
                if not term.label.get(language):
                    what = say('there is no label in the language "{language}"', language=language)
                    hint = say('add "{language}: ..." under label', language=language)
                    line = lined.line((key, name, "label"))
                    problems.append(Problem(VOCABULARY, line, f"{key}.{name}.label", what, hint))
    if vocabulary:
        problems += check_icons(vocabulary, VOCABULARY, lined.line, icon_folder())
    return vocabulary, problems
