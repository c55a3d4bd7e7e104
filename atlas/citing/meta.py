"""What reference managers pick up from the head of a page: the tags of Highwire Press and of Dublin Core."""

from atlas.citing.citation import Citation, version_words

__all__ = ["meta_tags"]


def meta_tags(citation: Citation) -> tuple[tuple[str, str], ...]:
    """Names and contents, bare."""
    version = citation.version
    day = version.day.strftime("%Y/%m/%d")
    tags = [
        ("citation_title", citation.title),
        *(("citation_author", author) for author in citation.authors),
        ("citation_publication_date", day),
        ("citation_language", citation.language),
        ("citation_public_url", citation.address),
        ("DC.title", citation.title),
        *(("DC.creator", author) for author in citation.authors),
        *(("DC.publisher", author) for author in citation.authors[:1]),
        ("DC.date", version.day.isoformat()),
        ("DC.language", citation.language),
        ("DC.identifier", citation.address),
        ("DC.isPartOf", citation.container),
        ("DC.hasVersion", version_words(version, citation.language)),
        ("DC.rights", citation.licence),
    ]
    return tuple((name, content) for name, content in tags if content)
