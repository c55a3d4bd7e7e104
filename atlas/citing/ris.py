"""A reference as RIS, which EndNote, Mendeley, RefWorks and Zotero read."""

from atlas.citing.citation import Citation, version_words

__all__ = ["ris"]


def ris(citation: Citation) -> str:
    """The record, a line for each tag."""
    version = citation.version
    day = version.day.strftime("%Y/%m/%d")
    tags = [
        ("TY", "ELEC"),
        *(("AU", author) for author in citation.authors),
        ("TI", citation.title),
        ("T2", citation.container),
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
