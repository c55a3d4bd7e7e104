"""A smaller PDF is the same document: its words, its tags, its colours and where everything stands."""

from io import BytesIO

import pytest
from pikepdf import Pdf, PdfError, Stream

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


def test_places_are_told_in_hundredths_but_scales_and_colours_as_they_were() -> None:
    made = _content(
        lighter(_document(b"q 0.50023156 0 0 -0.50023156 190.41733 781.67145 cm\n1.2345 2 m -3.9876 4 l S Q"))
    )
    assert made.split() == b"q 0.50023156 0 0 -0.50023156 190.41733 781.67145 cm 1.23 2 m -3.98 4 l S Q".split()
    coloured = b"/c0 cs 0.1215686 0.1411765 0.1882353 scn"
    again = b"1.23 2 m f 0.0196078 0.5019608 0.0705882 SCN"
    made = _content(lighter(_document(coloured + b" " + again.replace(b"1.23", b"1.2345"))))
    assert coloured in made
    assert again in made


@pytest.mark.parametrize("text", [rb"(a 1.23456 \) 7.65432)", b"(\x00.1234\n5)"])
def test_what_stands_in_text_stays(text: bytes) -> None:
    assert text in _content(lighter(_document(b"BT [" + text + b"-13.0000305(b)]TJ ET")))


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
