"""A reference in the style of the American Psychological Association, 7th edition, as a line of text."""

from babel import Locale
from babel.dates import format_date

from atlas.citing.citation import Citation, version_words

__all__ = ["apa"]


def apa(citation: Citation) -> str:
    """The reference. Where nobody is named as author the title comes first, as the style asks."""
    when = f"({_day(citation)})."
    version = version_words(citation.version, citation.language)
    title = citation.title + (f" [{version}]" if version else "")
    parts = [_ended(_all_of(citation.authors)), when, _ended(title)] if citation.authors else [_ended(title), when]
    if citation.container:
        parts.append(_ended(citation.container))
    return " ".join([*parts, *([citation.address] if citation.address else [])])


def _day(citation: Citation) -> str:
    locale = Locale.parse(citation.language)
    day = citation.version.day
    return f"{day.year}, {format_date(day, 'MMMM', locale)} {day.day}"


def _all_of(authors: tuple[str, ...]) -> str:
    return authors[0] if len(authors) == 1 else f"{', '.join(authors[:-1])}, & {authors[-1]}"


def _ended(text: str) -> str:
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."
