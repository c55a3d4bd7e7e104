"""In which language is something said to who runs a program, where nobody asks for one?"""

from pathlib import Path

from atlas.texts import known_languages, system_language

__all__ = ["message_language"]


def message_language(content: Path | None) -> str:
    """The first language of the atlas in a folder, if there are messages in it; else that of LC_ALL, LC_MESSAGES or
    LANG, or else Dutch. `content`: the folder, if there is one. Never raises."""
    if content and (content / "index.md").is_file():
        from atlas.reading.home_languages import told_languages  # help in an empty folder begins without it

        first = told_languages(content)[0]
        if first in known_languages():
            return first
    return system_language() or "nl"
