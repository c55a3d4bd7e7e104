"""A reference as BibTeX, for LaTeX and for every program that keeps references."""

from atlas.citing.citation import Citation, version_words

__all__ = ["bibtex"]

_SIGNS = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
"""What LaTeX would take for something else."""


def bibtex(citation: Citation) -> str:
    """The entry. Names and titles are in braces of their own, so that no capital is lost and no name is cut in two."""
    version = citation.version
    day = version.day
    fields = {
        "author": " and ".join(f"{{{_escaped(author)}}}" for author in citation.authors),
        "title": f"{{{_escaped(citation.title)}}}",
        "howpublished": _escaped(citation.container),
        "year": str(day.year),
        "month": str(day.month),
        "date": day.isoformat(),
        "url": _url(citation.address),
        "urldate": "" if version.release else day.isoformat(),
        "version": version.release or version.commit,
        "note": _escaped(version_words(version, citation.language)),
        "langid": {"nl": "dutch", "en": "british"}.get(citation.language, ""),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{citation.key},", *lines, "}"]) + "\n"


def _escaped(text: str) -> str:
    harmless = "".join(_SIGNS.get(sign, sign) for sign in text)
    return harmless.replace("--", "-{}-").replace("--", "-{}-")  # two dashes beside each other would become one


def _url(address: str) -> str:
    return address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
