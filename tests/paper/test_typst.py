"""What goes to paper: read by anybody, the same bytes each time, and a neighbour's words as they were written."""

import subprocess
import sys
from io import BytesIO
from typing import cast

import pytest
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from typst import TypstError

from atlas.graphs.plain_svg import plain_svg
from atlas.paper.typst import NO_SIGN, data_file, escaped, pdf, png, printed, quoted

HEAD = '#import "style.typ": *\n#show: on-paper\n= Kop\n'
HOSTILE = (
    '#panic("x") $x$ *vet* _schuin_ @bron <label> `code` = kop // weg /* weg */ \\ "q" \'s -- ... ~ [x](y) #{1} '
    "https://a.example 1. - + / term: \u202eomgekeerd"
)


def _text(data: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages).split())


@pytest.mark.parametrize("source", [f"{HEAD}{escaped(HOSTILE)}", f"{HEAD}#{quoted(HOSTILE)}"])
def test_words_of_a_neighbour_are_printed_as_they_stand(source: str) -> None:
    expected = HOSTILE.replace("\u202e", "")
    assert "".join(expected.split()) in "".join(_text(pdf(source, {}, title=HOSTILE, language="nl")).split())


def test_words_in_data_are_no_markup() -> None:
    source = f'{HEAD}#for one in json("d.json") [#one.a]'
    data = pdf(source, {"d.json": data_file([{"a": HOSTILE}])}, title="x", language="nl")
    assert "#panic" in _text(data)


def test_a_document_says_what_it_is_and_in_which_language() -> None:
    reader = PdfReader(BytesIO(pdf(HEAD, {}, title='De "Brug" \\ #1', language="pt-BR")))
    root = cast("DictionaryObject", reader.trailer["/Root"])
    assert reader.metadata is not None
    assert reader.metadata.title == 'De "Brug" \\ #1'
    assert str(root["/Lang"]) == "pt-BR"
    assert cast("DictionaryObject", root["/MarkInfo"])["/Marked"]
    assert "/StructTreeRoot" in root


def test_the_same_source_gives_the_same_bytes() -> None:
    assert len({pdf(HEAD, {}, title="x", language="nl") for _ in range(2)}) == 1


def test_a_sign_that_no_typeface_has_is_a_square_and_is_told() -> None:
    found = printed(f"{HEAD}Koor \U0001f600 \u65e5 {escaped('مرحبا')} \u05e9", {}, title="x", language="nl")
    assert found.not_shown == {"\U0001f600", "\u65e5"}
    assert _text(found.data).count(NO_SIGN) == 2


def test_a_drawing_without_words_is_refused() -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>'
    with pytest.raises(TypstError, match="alt"):
        pdf(f'{HEAD}#image("a.svg")', {"a.svg": svg}, title="x", language="nl")


def test_a_picture_of_each_page() -> None:
    pages = png(f"{HEAD}a #pagebreak() b", {}, ppi=36)
    assert [Image.open(BytesIO(page)).size for page in pages] == [(298, 421)] * 2


@pytest.mark.parametrize(
    "words",
    ["بيت الحي", "يناير 2024", "خانه محله", "ܒܝܬܐ", "\u2764\ufe0f samen", "\u2615\ufe0f", "x\u0304\u0308\u0301",
     "i\u0307", "नमस्ते", "שָׁלוֹם", "ສະບາຍດີ",
     "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", "葛\U000e0100"],
)  # fmt: skip
def test_letters_that_join_can_stand_in_a_drawing(words: str) -> None:
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40" width="200" height="40">'
        f'<text x="9" y="20" font-family="Noto Sans Arabic" font-size="12">{words}</text></svg>'
    )
    source = '#image("a.svg", width: 8cm, alt: "x")'
    made = printed(source, {"a.svg": drawing.encode()}, title="x", language="ar")
    assert made.data.startswith(b"%PDF")
    assert png(source, {"a.svg": drawing.encode()}, ppi=60)


def test_a_drawing_of_ours_keeps_its_letters_for_who_sets_it() -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text x="1" y="5">بيت</text></svg>'
    assert "بيت" in plain_svg(drawing, "").decode()


LONG = """
import resource
from atlas.paper.typst import pdf
source = '#import "style.typ": *\\n#show: on-paper\\n= Kop\\n'
for number in range(10):
    words = " ".join(f"woord{number}x{one}" for one in range(15_000))
    assert len(pdf(source + words, {}, title="x", language="nl")) > 50_000
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def test_many_large_documents_take_no_more_memory_than_a_few() -> None:
    """Typst keeps what it set for ten documents; ten of these would take hundreds of megabytes."""
    done = subprocess.run([sys.executable, "-c", LONG], capture_output=True, text=True, check=True)
    _, _, few, *_, many = map(int, done.stdout.split())
    assert many < few + 60
