"""In which language of an atlas is something written?"""

from atlas.model.atlas import Shell
from atlas.texts import Sentence, say

__all__ = ["LanguageError", "language_of"]


class LanguageError(ValueError):
    """A language that the atlas does not have, as a sentence that is still to be told in some language."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


def language_of(atlas: Shell, asked: str) -> str:
    """The language `asked`, or the first of the atlas where that is empty. Raises `LanguageError`."""
    known = atlas.home.meta.languages
    language = asked or atlas.language
    if language not in known:
        raise LanguageError(
            say(
                'this atlas has no language "{language}"; its languages are: {known}',
                language=language,
                known=", ".join(known),
            )
        )
    return language
