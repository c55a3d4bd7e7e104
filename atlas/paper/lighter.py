"""How is a PDF kept small? Typst writes what it tells assistive technology uncompressed: here that is packed."""

from io import BytesIO

__all__ = ["lighter", "pages_of"]


def lighter(data: bytes) -> bytes:
    """The same document in fewer bytes: tags, words and looks as they were. The same bytes give the same bytes.

    Objects go into compressed object streams (ISO 32000-1, 7.5.7). Raises `pikepdf.PdfError` where `data` is no PDF.
    """
    import pikepdf  # loaded where a document is made: most builds find theirs kept

    with pikepdf.open(BytesIO(data)) as document:
        made = BytesIO()
        document.save(
            made,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
            fix_metadata_version=False,  # it stays 1.7; to look takes as long as a third of all this
        )
    return made.getvalue()


def pages_of(data: bytes) -> int:
    """How many pages a PDF has."""
    import pikepdf

    with pikepdf.open(BytesIO(data)) as document:
        return len(document.pages)
