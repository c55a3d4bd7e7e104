"""What MkDocs says of settings that it cannot use, in English and without a line, as a sentence of ours with both."""

import logging
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mkdocs.config.base import Config
from mkdocs.config.config_options import SubConfig
from mkdocs.config.defaults import MkDocsConfig

from atlas.plugin.preparing import KNOWN_EXTENSIONS
from atlas.reading.message_language import message_language
from atlas.reading.problems import Problem, did_you_mean, report
from atlas.reading.settings_lines import place_of_setting, told_settings
from atlas.texts import Sentence, say

__all__ = ["TellFaults", "faults", "messages_of", "tell_faults", "with_place"]

_LOG: Final = logging.getLogger("mkdocs.config")
_SAID = re.compile(r"Config value '(?P<name>[^']*)': (?P<told>.*)", re.DOTALL)
_INNER = re.compile(r"(?:Plugin '(?P<plugin>[^']*)' option '(?P<option>[^']*)'|Sub-option '(?P<sub>[^']*)'): ")

Told = tuple[Sentence, Sentence]
"""What is wrong, and what to write instead."""


@dataclass(frozen=True)
class _Setting:
    """The setting that something is said of. `path`: from the outermost one; `file`: the settings; `own`: of ours."""

    path: tuple[str, ...]
    file: Path
    own: type[Config]

    @property
    def name(self) -> str:
        return self.path[-1]

    def known(self) -> list[str]:
        """The settings that can stand where this one stands."""
        scheme: type[Config] = MkDocsConfig
        inner = self.path[:-1]
        if inner[:1] == ("plugins",):
            scheme, inner = self.own, inner[2:]
        for part in inner:
            option = dict(scheme._schema).get(part)
            if not isinstance(option, SubConfig):
                return []
            scheme = option.config_class
        return [*dict(scheme._schema)]


_TYPES: Final[Mapping[str, Told]] = {
    "str": (say("text is expected here"), say("write the text behind the colon, between quotes if it holds a colon")),
    "bool": (say("true or false is expected here"), say("write true or false")),
    "int": (say("a whole number is expected here"), say("write digits only, such as 25")),
    "list": (say("a list is expected here"), say('write each item on a line of its own that starts with "- "')),
    "dict": (
        say("a group of keys is expected here"),
        say("write each key on a line of its own, two spaces further to the right"),
    ),
}
_OUT: Final = say('take it out, or look at what can be set on the page "{page}"', page="settings")


def _unknown(setting: _Setting, _: re.Match[str]) -> Told:
    near = did_you_mean(setting.name, setting.known())
    return say('there is no setting "{name}"', name=setting.name), near or _OUT


def _type(_: _Setting, match: re.Match[str]) -> Told:
    wanted = re.findall(r"\w+(?=')", match["wanted"])
    return next(_TYPES[name] for name in (*wanted, "str") if name in _TYPES)


def _kind(name: str) -> Callable[[_Setting, re.Match[str]], Told]:
    return lambda *_: _TYPES[name]


def _missing(setting: _Setting, _: re.Match[str]) -> Told:
    what = say('the setting "{name}" is missing', name=setting.name)
    slips = [one for one in told_settings(setting.file) if one not in setting.known()]
    near = did_you_mean(setting.name, slips)
    if near:
        return what, say('write {name}: instead of "{near}:"', name=setting.name, near=near.values["near"])
    return what, say("write {name}: on a line of its own, and a value behind it", name=setting.name)


def _plugin(_: _Setting, match: re.Match[str]) -> Told:
    given = match["given"]
    return say('there is no plugin "{name}"', name=given), did_you_mean(given, ("atlas", "search")) or _INSTALL


_INSTALL: Final = say("install what it comes with, or take it out")


def _extension(_: _Setting, match: re.Match[str]) -> Told:
    what = say('the extension of Markdown "{name}" cannot be loaded', name=match["given"])
    return what, did_you_mean(match["given"], KNOWN_EXTENSIONS) or _INSTALL


def _theme(*_: object) -> Told:
    return say("the pages are made for one theme"), say('write "theme: material", or leave "theme:" out')


def _choice(_: _Setting, match: re.Match[str]) -> Told:
    choices = re.findall(r"'([^']*)'", match["choices"])
    listed = say("choose from: {choices}", choices=", ".join(choices))
    return say('"{given}" is not one of the choices', given=match["given"]), did_you_mean(
        match["given"], choices
    ) or listed


def _path(_: _Setting, match: re.Match[str]) -> Told:
    what = say('there is no file or folder "{path}"', path=os.path.relpath(match["path"]))
    return what, say("write where it is as seen from the folder of these settings")


_SENTENCES: Final[tuple[tuple[re.Pattern[str], Callable[[_Setting, re.Match[str]], Told]], ...]] = tuple(
    (re.compile(pattern, re.DOTALL), told)
    for pattern, told in (
        (r"Unrecognised configuration name: .*", _unknown),
        (r"Expected type: (?P<wanted>.*) but received: .*", _type),
        (r"The configuration is invalid\. Expected a key-value mapping .*", _kind("dict")),
        (r"Expected a dict of items, .*", _kind("dict")),
        (
            r"Expected a list of items, .*|Expected nav to be a list, .*|Invalid Plugins configuration\..*",
            _kind("list"),
        ),
        (r"Expected a string, got .*", _kind("str")),
        (r"Invalid config options for .*", _kind("dict")),
        (r"Required configuration not provided\.", _missing),
        (r"The \"(?P<given>.*?)\" plugin is not installed", _plugin),
        (r"Failed to load extension '(?P<given>.*?)'\..*", _extension),
        (r"Unrecognised theme name: .*|No theme name set\.|At least one of 'name' .*", _theme),
        (r"Expected one of:? ?\[(?P<choices>.*)\],? (?:got|but received:) '(?P<given>.*)'", _choice),
        (r"The path (?:set in custom_dir \()?'(?P<path>.*?)'\)? (?:isn't|does not).*", _path),
        (
            r"The URL isn't valid, .*|Unable to parse the URL\.",
            lambda *_: (say("this is not a web address"), say("write it in full, such as https://example.org")),
        ),
    )
)


def faults(said: str, settings: Path, own: type[Config]) -> list[Problem]:
    """What MkDocs says of a setting as problems of ours. `own`: the settings of the plugin."""
    begun = _SAID.fullmatch(said)
    if begun is None:
        return []
    several = re.split(r"\n(?=Plugin ')", begun["told"]) if begun["name"] == "plugins" else [begun["told"]]
    return [_fault(begun["name"], told, settings, own) for told in several]


def _fault(name: str, told: str, settings: Path, own: type[Config]) -> Problem:
    path = [name]
    while inner := _INNER.match(told):
        path += [inner["plugin"], inner["option"]] if inner["plugin"] else [inner["sub"]]
        told = told[inner.end() :]
    setting = _Setting(tuple(path), settings, own)
    found = ((match, tell) for pattern, tell in _SENTENCES if (match := pattern.fullmatch(told)))
    match, tell = next(found, (None, None))
    if match is None or tell is None:
        what, hint = say("MkDocs cannot use this setting"), Sentence("{told}", {"told": told.splitlines()[0]})
    else:
        what, hint = tell(setting, match)
    named = (*path, *([match["given"]] if match and tell in (_plugin, _extension) else []))
    place = place_of_setting(settings, named)
    shown = [part for part in path if part not in ("plugins", "atlas")] or path
    return Problem(os.path.relpath(place.file), place.line, ".".join(shown), what, hint)


class TellFaults(logging.Filter):
    """Says what MkDocs says of settings in our words, as long as it is there."""

    def __init__(self, settings: Path, own: type[Config], language: str) -> None:
        super().__init__()
        self._settings, self._own, self._language = settings, own, language

    def filter(self, record: logging.LogRecord) -> bool:
        found = faults(record.getMessage(), self._settings, self._own) if record.levelno >= logging.WARNING else []
        if found:
            record.msg, record.args = report(found, self._language), ()
        return True


def tell_faults(settings: Path, own: type[Config], language: str) -> None:
    """From now on, until other settings are read."""
    for one in [one for one in _LOG.filters if isinstance(one, TellFaults)]:
        _LOG.removeFilter(one)
    _LOG.addFilter(TellFaults(settings, own, language))


def messages_of(language: str, content: Path | None) -> str:
    """The language of messages: that of `atlas build`, or that of a site; `content`: the folder to ask for it."""
    return os.environ.get("ATLAS_MESSAGES") or language or message_language(content)


def with_place(told: Sentence, settings: Path, own: type[Config]) -> Sentence:
    """A sentence of ours on a setting, which begins with its name, with where that stands."""
    names = re.match(r"(\w+): (?:(\w+):)?", told.msgid)
    path = [name for name in names.groups() if name] if names else ["theme"]
    place = place_of_setting(settings, ["plugins", "atlas", *path] if path[0] in dict(own._schema) else path)
    return Sentence("{file}:{line}: {told}", {"file": os.path.relpath(place.file), "line": place.line, "told": told})
