"""How commands are called, told in the language of whoever calls: help with an example, and what is wrong with a call.

Texts of the help are written in English in the commands, marked with `_`, and translated where they are shown.
"""

import argparse
import re
import sys
from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import Any, NoReturn

from atlas.commands.spoken import language_asked_for, spoken_language
from atlas.reading.problems import did_you_mean
from atlas.texts import Sentence, known_languages, say, translations

__all__ = ["Parser", "_", "language_of_call"]


def _(text: str) -> str:
    """Mark a text for the catalogues."""
    return text


_HEADINGS = (_("options"), _("positional arguments"), _("show this help message and exit"))
_MISSING = "the following arguments are required: "
_WRONG = (
    (re.compile(_MISSING + "(?P<names>.*)"), say("this is missing: {names}")),
    (
        re.compile(r"one of the arguments (?P<names>.*) is required"),
        say("one of these is missing: {names}"),
    ),
    (
        re.compile(r"argument (?P<name>.*?): invalid choice: '?(?P<given>.*?)'? \(choose from (?P<choices>.*)\)"),
        say('{name}: "{given}" is not one of the choices; choose from: {choices}'),
    ),
    (re.compile(r"unrecognized arguments: (?P<names>.*)"), say("this is not understood here: {names}")),
    (re.compile(r"argument (?P<name>.*?): expected .*"), say("{name}: write something behind it")),
    (
        re.compile(r"argument (?P<name>.*?): not allowed with argument (?P<other>.*)"),
        say("{name} and {other} do not go together; leave one of the two out"),
    ),
    (
        re.compile(r"argument (?P<name>.*?): invalid fromisoformat value: '?(?P<given>.*?)'?"),
        say('{name}: "{given}" is not a date; write it as 2026-03-01'),
    ),
    (
        re.compile(r"argument (?P<name>.*?): invalid (?:int|float) value: '?(?P<given>.*?)'?"),
        say('{name}: "{given}" is not a number; write digits'),
    ),
    (
        re.compile(r"ambiguous option: (?P<given>.*?) could match (?P<choices>.*)"),
        say('"{given}" can mean several options: {choices}'),
    ),
)
"""What argparse says in English, by how it says that, and how we tell it."""


def language_of_call(arguments: Sequence[str] | None) -> str:
    """The language of help, known before the call is understood: what is asked for, or that of the atlas here."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    asked = [value for name, value in pairwise(given) if name == "--language"]
    asked += [one.partition("=")[2] for one in given if one.startswith("--language=")]
    known = known_languages()
    found = next((one for one in (*asked, language_asked_for(None)) if one in known), None)
    return found or spoken_language()


class _Formatter(argparse.HelpFormatter):
    """Help in a language; lines of examples stay whole."""

    def __init__(self, prog: str, language: str = "en") -> None:
        super().__init__(prog, max_help_position=30)
        self._translate = translations(language).gettext

    def _get_help_string(self, action: argparse.Action) -> str | None:
        return self._translate(action.help) if action.help else action.help

    def start_section(self, heading: str | None) -> None:
        super().start_section(self._translate(heading) if heading else heading)

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, self._translate(_("usage: ")) if prefix is None else prefix)

    def add_text(self, text: str | None) -> None:
        super().add_text(self._translate(text) if text else text)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return text if "\n  " in text else super()._fill_text(text, width, indent)


class _Commands(argparse._SubParsersAction):  # type: ignore[type-arg]
    """What a command does stands in the list of commands, and above its own help."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self.told: dict[str, str] = {}
        self.below: dict[str, Parser] = {}

    def add_parser(self, name: str, **settings: Any) -> Any:
        settings.setdefault("description", settings.get("help"))
        self.told[name] = settings.get("help") or ""
        self.below[name] = super().add_parser(name, **settings)
        return self.below[name]


class Parser(argparse.ArgumentParser):
    """A command. `example`: a call of it that works, shown below its help."""

    def __init__(self, *, language: str = "en", example: str = "", **settings: Any) -> None:
        settings.setdefault("formatter_class", partial(_Formatter, language=language))
        super().__init__(**settings, allow_abbrev=False)
        self.language = language
        if example:
            self.epilog = translations(language).gettext(_("example:")) + f"\n  {example}"
        self.register("action", "parsers", _Commands)

    def add_subparsers(self, **settings: Any) -> Any:
        settings["parser_class"] = partial(Parser, language=self.language)
        return super().add_subparsers(**settings)

    def commands(self) -> dict[str, str]:
        """What each command below this one does, by its name: `check`, `new call`. What holds others is left out."""
        found: dict[str, str] = {}
        for action in (one for one in self._actions if isinstance(one, _Commands)):
            for name, told in action.told.items():
                inner = action.below[name].commands()
                found |= {f"{name} {key}": text for key, text in inner.items()} or {name: told}
        return found

    def below(self) -> list[tuple[argparse.Action, "Parser"]]:
        """The commands right below this one, each with its entry in the list of commands."""
        groups = [one for one in self._actions if isinstance(one, _Commands)]
        return [(told, group.below[str(told.dest)]) for group in groups for told in group._choices_actions]

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong with a call, and how to call; status 2."""
        if self.below() and message.startswith(_MISSING):  # whoever names no command looks for one
            self.exit(2, self.format_help())
        self.print_usage(sys.stderr)
        more = say("more about this: {command}", command=f"{self.prog} --help")
        self.exit(2, f"{_told(message).to(self.language)}\n{more.to(self.language)}\n")


def _told(message: str) -> Sentence:
    """What is wrong with a call, as argparse says it, in a sentence of ours; as it is where there is none."""
    for pattern, sentence in _WRONG:
        found = pattern.fullmatch(message)
        if found is None:
            continue
        values = {name: text.replace("'", "") for name, text in found.groupdict().items()}
        choices = values["choices"].split(", ") if {"name", "choices"} <= values.keys() else []
        if near := did_you_mean(values.get("given", ""), choices):
            what = say('{name}: "{given}" is not one of the choices', name=values["name"], given=values["given"])
            return Sentence("{what}; {hint}", {"what": what, "hint": near})
        return Sentence(sentence.msgid, dict(values))
    return Sentence("{what}", {"what": message})
