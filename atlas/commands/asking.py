"""Asking questions at a terminal, one at a time, until each has an answer that can be used."""

import sys
import textwrap
from collections.abc import Callable, Mapping
from shutil import get_terminal_size

from atlas.drafting.question import NotUsableError
from atlas.texts import Sentence, say

__all__ = ["ask", "can_ask"]

_FEW = 12


def can_ask() -> bool:
    """Whether there is somebody to ask: both ends of the conversation are a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask(
    question: Sentence,
    language: str,
    understand: Callable[[str], object],
    *,
    usual: str = "",
    required: bool = False,
    choices: Mapping[str, str] | None = None,
) -> object:
    """The answer as `understand` reads it; None for an empty one that has no usual answer and is not required.

    `understand` raises `NotUsableError` for what it cannot use, and then the question is asked again. Whoever ends the
    input or presses Ctrl-C stops: raises `KeyboardInterrupt`.
    """
    print(question.to(language))
    _show(choices or {})
    prompt = f"[{usual}] > " if usual else "> "
    while True:
        given = _line(prompt).strip() or usual
        if not given and not required:
            return None
        try:
            if not given:
                raise NotUsableError(say("this cannot be left out"), say("write something, or press Ctrl-C to stop"))
            return understand(given)
        except NotUsableError as error:
            print(f"{error.what.to(language)}; {error.hint.to(language)}")


def _show(choices: Mapping[str, str]) -> None:
    """Each on a line of its own, or all together where that would fill the screen."""
    width = get_terminal_size().columns
    if len(choices) <= _FEW:
        for key, label in choices.items():
            print(_choice(key, label, width))
    else:
        listed = ", ".join(f"{key} ({label})" if key != label.casefold() else key for key, label in choices.items())
        print(textwrap.fill(listed, width, initial_indent="  ", subsequent_indent="  "))


def _choice(key: str, label: str, width: int) -> str:
    return "\n".join(textwrap.wrap(f"{key:14} {label}", width, initial_indent="  ", subsequent_indent=" " * 17))


def _line(prompt: str) -> str:
    try:
        return input(prompt)
    except EOFError:
        print()
        raise KeyboardInterrupt from None
    except KeyboardInterrupt:
        print()
        raise
    except UnicodeDecodeError:
        return "\ufffd\x00"  # not printable, so it is told and asked again
