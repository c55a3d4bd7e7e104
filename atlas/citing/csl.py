"""A reference as CSL-JSON, which Zotero, pandoc and processors of citation styles read."""

import json
from typing import Any

from atlas.citing.citation import Citation, version_words

__all__ = ["csl_item", "csl_json"]


def csl_json(citation: Citation) -> str:
    """The text of a file with this one reference, a line for each name."""
    item = csl_item(citation)
    lines = [f"  {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in item.items()]
    return "[{\n" + ",\n".join(lines) + "\n}]\n"


def csl_item(citation: Citation) -> dict[str, Any]:
    """The reference by the names of CSL. The version stands in `genre` too, since styles show no version of a page."""
    version = citation.version
    day = {"date-parts": [[version.day.year, version.day.month, version.day.day]]}
    item = {
        "id": citation.key,
        "type": "webpage",
        "title": citation.title,
        "container-title": citation.container,
        "author": [{"literal": author} for author in citation.authors],
        "issued": day,
        "accessed": None if version.release else day,
        "genre": version_words(version, citation.language),
        "version": version.release or version.commit,
        "language": citation.language,
        "URL": citation.address,
        "note": f"commit {version.commit}" if version.commit else "",
    }
    return {name: value for name, value in item.items() if value}
