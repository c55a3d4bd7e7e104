"""What do the CSV files hold, for a program that reads them? A Data Package 2.0 with a Table Schema of every file."""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from atlas.dataset.every_table import TABLES
from atlas.dataset.sources import DataSources
from atlas.dataset.tables import Column, Table
from atlas.dataset.writing.values import NO, YES
from atlas.model.licence import licence_address, licence_name
from atlas.texts import Sentence

__all__ = ["datapackage", "told_in"]

_PROFILES = "https://datapackage.org/profiles/2.0"


def datapackage(sources: DataSources) -> bytes:
    """`datapackage.json`: titles and descriptions in the first language of the atlas, and in `titles` and
    `descriptions` by language; the checksum of every file."""
    home = sources.atlas.home
    meta, languages = home.meta, sources.atlas.home.meta.languages
    found: dict[str, Any] = {
        "$schema": f"{_PROFILES}/datapackage.json",
        "name": "neighbourhood-atlas",
        "title": meta.title,
        "titles": {version.language: version.meta.title for version in (home.original, *home.translations.values())},
        **({"description": meta.summary} if meta.summary else {}),
        **({"homepage": f"{sources.site_url}data/"} if sources.site_url else {}),
        **({"version": sources.release} if sources.release else {}),
        "created": f"{sources.today.isoformat()}T00:00:00Z",
        "languages": list(languages),
        **({"licenses": [_licence(meta.licence)]} if meta.licence else {}),
        "contributors": [_publisher(sources)] if meta.publisher else [],
        "sources": [{"title": meta.title, **({"path": sources.site_url} if sources.site_url else {})}],
        "resources": [_resource(table, sources) for table in TABLES],
    }
    if not found["contributors"]:
        del found["contributors"]
    return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode()


def told_in(languages: tuple[str, ...], title: Sentence, description: Sentence) -> dict[str, Any]:
    """What something is called and means: in the first language, and by language."""
    return {
        "title": title.to(languages[0]),
        "description": description.to(languages[0]),
        "titles": {language: title.to(language) for language in languages},
        "descriptions": {language: description.to(language) for language in languages},
    }


def _licence(licence: str) -> Mapping[str, str]:
    name = licence_name(licence)
    return {**({"name": name} if name else {}), "path": licence_address(licence)}


def _publisher(sources: DataSources) -> Mapping[str, Any]:
    publisher = sources.atlas.home.meta.publisher
    if publisher is None:
        return {}
    path = {"path": publisher.website} if publisher.website else {}
    return {"title": publisher.name, **path, "roles": ["publisher"]}


def _resource(table: Table, sources: DataSources) -> dict[str, Any]:
    data = sources.csv[table.name]
    languages = sources.atlas.home.meta.languages
    return {
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.csv",
        **told_in(languages, table.title, table.description),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{sha256(data).hexdigest()}",
        "schema": {
            "$schema": f"{_PROFILES}/tableschema.json",
            "fields": [_field(column, languages, alone=table.key == (column.name,)) for column in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
            **({"foreignKeys": [_foreign(one.columns, one.table, one.to) for one in table.foreign_keys]}
               if table.foreign_keys else {}),
        },
    }  # fmt: skip


def _foreign(columns: tuple[str, ...], table: str, to: tuple[str, ...]) -> dict[str, Any]:
    return {"fields": list(columns), "reference": {"resource": table, "fields": list(to)}}


def _field(column: Column, languages: tuple[str, ...], *, alone: bool) -> dict[str, Any]:
    bounds = {"minimum": column.least, "maximum": column.most} if column.type in {"integer", "number"} else {}
    rules: dict[str, Any] = {
        **({"required": True} if column.required else {}),
        **({"unique": True} if alone else {}),
        **{name: _whole(value) for name, value in bounds.items() if value is not None},
        **({"pattern": column.pattern} if column.pattern else {}),
        **({"enum": list(column.choices)} if column.choices and not column.several else {}),
    }
    form: dict[str, dict[str, Any]] = {
        "boolean": {"trueValues": [YES], "falseValues": [NO]},
        "time": {"format": "%H:%M"},
    }
    return {
        "name": column.name,
        "type": column.type,
        **form.get(column.type, {}),
        **told_in(languages, column.title, column.description),
        **({"unit": column.unit.to(languages[0]), "units": {code: column.unit.to(code) for code in languages}}
           if column.unit else {}),
        **({"labels": {code: {key: label.to(code) for key, label in column.choices.items()} for code in languages}}
           if column.choices else {}),
        **({"separator": " "} if column.several else {}),
        **({"constraints": rules} if rules else {}),
    }  # fmt: skip


def _whole(value: float) -> float:
    return int(value) if float(value).is_integer() else value
