"""A gettext catalogue, read from its `.po` source. What came of that is kept beside the program's compiled modules.

Reading takes a tenth of a second, at the start of every command; what was kept, a twentieth of that.
"""

import gettext
import json
import logging
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

import babel

from atlas.entries import opened, write_entry
from atlas.packing import pack

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

__all__ = ["BESIDE", "Catalogue", "catalogue", "other_values"]

BESIDE = Path(__file__).parent / "__pycache__" / "catalogues"
"""Where catalogues are kept as they were read."""

_MOST_KEPT = 12
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Told:
    """What a catalogue says. `plural`: which form fits a number, in C; `one`: by message id; `forms`: the same, all."""

    plural: str
    one: Mapping[str, str]
    forms: Mapping[str, Sequence[str]]


class Catalogue(gettext.NullTranslations):
    """A catalogue as it was read. To write it down as `.mo` first, for Python to read that, takes twice as long."""

    def __init__(self, told: _Told) -> None:
        super().__init__()
        self._form_of = gettext.c2py(told.plural)
        self._one, self._forms = told.one, told.forms

    def gettext(self, message: str) -> str:
        """The sentence; where it is not translated, that of the catalogue behind this one."""
        return self._one.get(message) or super().gettext(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The form of a sentence for `n` of what it counts."""
        forms, form = self._forms.get(msgid1, ()), self._form_of(n)
        return (forms[form] if form < len(forms) else "") or super().ngettext(msgid1, msgid2, n)


def catalogue(source: Path, language: str, kept: Path = BESIDE) -> Catalogue:
    """The catalogue in a `.po` file. `kept`: the folder of what was read before; without it all is read again.

    A translation that names other values than its sentence is told of each time, and not used. Raises OSError.
    """
    data = source.read_bytes()
    entry = kept / _name(data, language)
    told = _held(entry)
    if told is None:
        told, sound = _read(source, language)
        if sound:
            _keep(entry, told)
    return Catalogue(told)


def _name(data: bytes, language: str) -> str:
    """What reading depends on: the source, this file, and the library that reads."""
    digest = blake2b(digest_size=20)
    for part in (data, Path(__file__).read_bytes(), babel.__version__.encode(), language.encode()):
        digest.update(b"%d " % len(part) + part)
    return digest.hexdigest()


def _held(entry: Path) -> _Told | None:
    try:
        data = opened(entry.read_bytes())
        return None if data is None else _Told(**json.loads(data))
    except (OSError, ValueError, TypeError):
        return None


def _keep(entry: Path, told: _Told) -> None:
    """Keep what was read, if that can be done, and no more than a few."""
    with suppress(OSError):
        write_entry(entry, pack(json.dumps(asdict(told), ensure_ascii=False).encode()))
        others = sorted(entry.parent.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
        for other in others[_MOST_KEPT:]:
            other.unlink()


def _read(source: Path, language: str) -> tuple[_Told, bool]:
    """What the catalogue says, and whether all of it can be used."""
    from babel.messages.pofile import read_po

    with source.open("rb") as handle:
        found = read_po(handle, locale=language)
    wrong = [message for message in found if message.id and other_values(message)]
    for message in wrong:
        _log.warning("%s:%s: other {values} than in English, so this is not used", source, message.lineno)
        found.delete(message.id, message.context)
    return _told(found), not wrong


def _told(found: "Catalog") -> _Told:
    form_of = gettext.c2py(found.plural_expr)
    used = [message for message in found if message.id and message.string and not message.fuzzy]
    forms = {each.id[0]: tuple(each.string or ()) for each in used if not isinstance(each.id, str)}
    first = form_of(1)
    one = {key: several[first] for key, several in forms.items() if first < len(several)}
    one |= {each.id: str(each.string) for each in used if isinstance(each.id, str)}
    return _Told(found.plural_expr, one, forms)


def other_values(message: "Message") -> bool:
    """Whether a translation names a value that its English sentence does not have, or has a brace too many."""
    try:
        return not _values(message.string) <= _values(message.id)
    except ValueError:
        return True


def _values(text: object) -> set[str]:
    """The values that a sentence names, or any of its forms."""
    forms = text if isinstance(text, list | tuple) else (text,)
    return {name for form in forms for _, name, _, _ in Formatter().parse(str(form)) if name is not None}
