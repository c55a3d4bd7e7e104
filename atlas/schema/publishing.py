"""The schemas of an atlas as files: which there are, under which names, and what stands in them."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from atlas.model.site_pages import SCHEMAS
from atlas.model.vocabulary import Vocabulary
from atlas.schema.kinds import kinds
from atlas.schema.making import schema

__all__ = ["editor_comment", "schema_address", "schema_files", "schema_text"]


def schema_address(kind: str, language: str = "") -> str:
    """The path of a schema in the site: in a language, or in that of the site."""
    return f"{SCHEMAS}/{kind}.{language}.json" if language else f"{SCHEMAS}/{kind}.json"


def editor_comment(kind: str, site_url: str) -> str:
    """The line by which an editor of YAML finds the schema of a file; empty where it is not known where the site is."""
    return f"# yaml-language-server: $schema={site_url}{schema_address(kind)}\n" if site_url else ""


def schema_text(found: Mapping[str, Any]) -> str:
    """A schema as a file has it."""
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def schema_files(
    language: str, others: Iterable[str], words: Vocabulary | None, site_url: str = ""
) -> dict[str, bytes]:
    """Every schema by path in the site: in `language`, under its name with and without it, and in the `others`.

    `words`: of the atlas. `site_url`: where the pages in `language` stand, ending in a slash; where that is not known,
    the address in a schema begins at the root of the site.
    """
    base, files = site_url or "/", {}
    for kind in kinds():
        for path, told in [(schema_address(kind), language), *_in_languages(kind, (language, *others))]:
            files[path] = schema_text(schema(kind, told, words, f"{base}{path}")).encode()
    return files


def _in_languages(kind: str, languages: Iterable[str]) -> list[tuple[str, str]]:
    return [(schema_address(kind, language), language) for language in dict.fromkeys(languages)]
