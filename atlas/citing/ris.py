"""A reference as RIS, which EndNote, Mendeley, RefWorks and Zotero read."""

from atlas.citing.citation import Citation, version_words

__all__ = ["ris"]


def ris(citation: Citation) -> str:
    """The record, a line for each tag.

    What has a comma in it, readers of `AU` take for a surname and a first name, and the format has no sign for the name
    of a body: so a dash stands for each comma there. `PB` has the name as it is.
    """
    version = citation.version
    day = version.day.strftime("%Y/%m/%d")
    tags = [
        ("TY", "ELEC"),
        *(("AU", _of_a_body(author)) for author in citation.authors),
        ("TI", citation.title),
        ("T2", citation.container),
        ("PB", "; ".join(citation.authors)),
        ("PY", str(version.day.year)),
        ("DA", day),
        ("Y2", "" if version.release else day),
        ("ET", version.release),
        ("N1", version_words(version, citation.language)),
        ("LA", citation.language),
        ("UR", citation.address),
        ("ID", citation.key),
    ]
    return "".join(f"{tag}  - {value}\n" for tag, value in tags if value) + "ER  - \n"


def _of_a_body(name: str) -> str:
    """`Gemeente Oost, afdeling Zorg` as `Gemeente Oost – afdeling Zorg`."""
    return " – ".join(part.strip() for part in name.split(",") if part.strip()) or name
