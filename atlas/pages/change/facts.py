"""What does the template of this room need to know?"""

from dataclasses import dataclass

__all__ = ["ChangeFacts"]


@dataclass(frozen=True)
class ChangeFacts:
    """For `change.md.jinja`. `form`: the file that it fetches first, as seen from the front page; `parts`: anchor and
    title of what links lead to; `mail`: to whom one writes without the form, if there is anybody.
    """

    form: str
    parts: tuple[tuple[str, str], ...]
    mail: str | None
