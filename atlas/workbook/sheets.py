"""Which sheets does the workbook have, in which order, and what are they called in each language?"""

from atlas.importing.cells import same_words
from atlas.texts import Sentence, known_languages, say
from atlas.workbook.columns import Column, Sheet
from atlas.workbook.first_sheets import EXAMPLE, INITIATIVES, MEETINGS, NEIGHBOURHOOD
from atlas.workbook.next_sheets import ALSO_ATTEND, CHALLENGES, CONTRIBUTES, FUNDING, IMPACT

__all__ = ["BASE", "CHOOSE_FROM", "SHEETS", "column_called", "is_called", "is_example", "sheet_called"]

BASE = "_atlas"
"""The hidden sheet with the checksum of each page when it was exported."""
CHOOSE_FROM = say("Choose from")
"""The sheet with the words to choose from."""
SHEETS = (NEIGHBOURHOOD, INITIATIVES, MEETINGS, CHALLENGES, CONTRIBUTES, FUNDING, IMPACT, ALSO_ATTEND)


def is_called(sentence: Sentence, text: object) -> bool:
    """Whether a text is this sentence in some language, whatever its capitals and spaces."""
    return same_words(text) in {same_words(sentence.to(language)) for language in known_languages()}


def sheet_called(name: str) -> Sheet | None:
    """The sheet of this name, in some language."""
    return next((sheet for sheet in SHEETS if is_called(sheet.title, name)), None)


def column_called(sheet: Sheet) -> dict[str, Column]:
    """The columns of a sheet by their headings in every language, in the words that `same_words` compares."""
    languages = known_languages()
    return {same_words(column.title.to(each)): column for column in sheet.columns for each in languages}


def is_example(name: object) -> bool:
    """Whether a name in the first column begins an example row."""
    return any(same_words(name).startswith(same_words(EXAMPLE.to(language))) for language in known_languages())
