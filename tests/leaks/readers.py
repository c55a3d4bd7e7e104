"""All that a file of a site tells to whoever opens it with the right program: texts, whatever the file is packed in."""

import gzip
import io
import json
import re
import sqlite3
import zipfile
import zlib
from base64 import b64decode, urlsafe_b64decode
from collections.abc import Iterator
from typing import Any

from PIL import Image
from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    StreamObject,
    TextStringObject,
)

__all__ = ["UnreadableError", "texts"]

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"RIFF")
_FONTS = (b"wOF2", b"wOFF", b"OTTO", b"\0\1\0\0", b"true")
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{20,}={0,2}")
_DEEPEST = 5


class UnreadableError(Exception):
    """A file of a kind that nothing here reads, so that nobody knows what it tells."""


def texts(name: str, data: bytes, depth: int = 0) -> Iterator[tuple[str, str]]:
    """Every text in a file, with where it stands: the file itself first, then what is packed in it.

    Which reader it takes follows from the bytes, not from the name. Raises `UnreadableError`.
    """
    if depth > _DEEPEST:
        return
    yield name, data.decode("utf-8", "replace")  # of a packed file that is what its head and its gaps say
    if data.startswith(b"\x1f\x8b"):
        yield from texts(f"{name} | gunzip", gzip.decompress(data), depth + 1)
    elif data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield f"{name} | comment", archive.comment.decode("utf-8", "replace")
            for one in archive.namelist():
                yield from texts(f"{name} | {one}", archive.read(one), depth + 1)
    elif data.startswith(b"SQLite format 3\0"):
        yield f"{name} | rows", _database(data)
    elif data.startswith(b"%PDF-"):
        yield from _pdf(name, data, depth)
    elif data.startswith(_PICTURES):
        yield f"{name} | notes", _picture(data)
    elif data.startswith(_FONTS) or data.startswith(b"\0asm"):
        return
    elif data.startswith(b"\0\0\1\0"):
        return  # the sign of a site (ICO): pictures without notes
    else:
        yield from _plain(name, data, depth)


def _plain(name: str, data: bytes, depth: int) -> Iterator[tuple[str, str]]:
    try:
        text = data.decode("utf-8-sig" if not data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-16")
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{name}: begins with {data[:12]!r}; teach tests/leaks/readers.py to read it") from error
    if "\0" in text:
        raise UnreadableError(f"{name}: begins with {data[:12]!r}; teach tests/leaks/readers.py to read it")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        yield name, text
    for found in _BASE64.finditer(data):
        if inside := _decoded(found[0]):
            try:
                yield from texts(f"{name} | base64 at {found.start()}", inside, depth + 1)
            except (UnreadableError, OSError, ValueError, zlib.error, EOFError, zipfile.BadZipFile):
                continue  # letters in a row that only look like it
    if text.lstrip()[:1] in ("{", "["):
        try:
            yield f"{name} | json", "\n".join(_leaves(json.loads(text)))
        except ValueError:
            return


def _decoded(run: bytes) -> bytes:
    """The bytes behind base64, where they are a text or a file of a kind that is known; else none."""
    packed = run.rstrip(b"=")
    read = urlsafe_b64decode if re.search(rb"[-_]", packed) else b64decode
    try:
        data = read(packed[: len(packed) - (len(packed) % 4 == 1)] + b"==")
    except ValueError:
        return b""
    if data.startswith((b"\x1f\x8b", b"PK\x03\x04", b"SQLite format 3", b"%PDF-", *_PICTURES)):
        return data
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return b""
    return data if all(sign.isprintable() or sign in "\r\n\t" for sign in text) else b""


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield str(key)
            yield from _leaves(one)
    elif isinstance(value, list):
        for one in value:
            yield from _leaves(one)
    else:
        yield str(value)


def _database(data: bytes) -> str:
    with sqlite3.connect(":memory:") as database:
        database.deserialize(data)
        return "\n".join(database.iterdump())


def _picture(data: bytes) -> str:
    with Image.open(io.BytesIO(data)) as picture:
        picture.load()
        notes = [f"{key}: {_said(value)}" for key, value in picture.info.items()]
        notes += [f"{key}: {_said(value)}" for key, value in picture.getexif().items()]
    return "\n".join(notes)


def _said(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def _pdf(name: str, data: bytes, depth: int) -> Iterator[tuple[str, str]]:
    reader = PdfReader(io.BytesIO(data))
    for number, page in enumerate(reader.pages, 1):
        yield f"{name} | page {number}", page.extract_text()
    for entry in sorted({number for table in reader.xref.values() for number in table} | set(reader.xref_objStm)):
        said: list[str] = []
        thing = reader.get_object(IndirectObject(entry, 0, reader))
        _strings(thing, said)
        yield f"{name} | object {entry}", "\n".join(said)
        if isinstance(thing, StreamObject) and thing.get("/Type") in ("/EmbeddedFile", "/Metadata"):
            yield from texts(f"{name} | object {entry}", thing.get_data(), depth + 1)


def _strings(thing: object, said: list[str]) -> None:
    """Every string of an object: titles, alternatives of pictures, addresses of links, names of attached files."""
    if isinstance(thing, DictionaryObject):
        for key, value in thing.items():
            said.append(str(key))
            _strings(value if not isinstance(value, IndirectObject) else None, said)
    elif isinstance(thing, ArrayObject):
        for value in thing:
            _strings(value if not isinstance(value, IndirectObject) else None, said)
    elif isinstance(thing, ByteStringObject):
        said.append(bytes(thing).decode("utf-8", "replace"))
    elif isinstance(thing, TextStringObject):
        said.append(str(thing))
