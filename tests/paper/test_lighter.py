"""A smaller PDF is the same document: its words, its tags and where everything stands."""

from io import BytesIO

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, PdfError, Stream, String

from atlas.paper.lighter import lighter, pages_of


def _document(content: bytes) -> bytes:
    document = Pdf.new()
    page = document.add_blank_page(page_size=(100, 100))
    page.Contents = Stream(document, content)
    made = BytesIO()
    document.save(made, static_id=True)
    return made.getvalue()


def _content(data: bytes) -> bytes:
    with Pdf.open(BytesIO(data)) as document:
        return document.pages[0].Contents.read_bytes()


@pytest.mark.parametrize(
    "content", [b"q 0.50023156 0 0 -0.5 190.41733 781.7 cm 1.2345 2 m S Q", b"BT [(a 1.2 \\) 7)]TJ ET"]
)
def test_what_stands_on_a_page_stays(content: bytes) -> None:
    assert content in _content(lighter(_document(content)))


def test_what_is_told_of_a_page_is_packed() -> None:
    document = Pdf.new()
    document.add_blank_page()
    document.Root.Told = Array(
        [document.make_indirect(Dictionary(S=Name.P, Alt=String(f"words {number}"))) for number in range(500)]
    )
    made = BytesIO()
    document.save(made)
    assert len(lighter(made.getvalue())) * 4 < len(made.getvalue())
    with Pdf.open(BytesIO(lighter(made.getvalue()))) as again:
        assert str(again.Root.Told[499].Alt) == "words 499"


def test_pages_are_counted_where_their_objects_are_packed() -> None:
    document = Pdf.new()
    for _ in range(3):
        document.add_blank_page().Contents = document.make_stream(b"")
    made = BytesIO()
    document.save(made)
    assert pages_of(lighter(made.getvalue())) == 3


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(PdfError):
        lighter(b"no pdf")
