"""Pictures beside an initiative: shown with words and a size, and refused where they would harm."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from .folders import Desk, compiled

PLACE = "linde/initiatives"
FACTS = 'kind: informal\npicture: {file: zaal.jpg, alt: "Een zaal"}'


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    made.initiative(FACTS)
    return made


def _picture(desk: Desk, name: str = "zaal.jpg", form: str = "JPEG", **more: object) -> None:
    kept = BytesIO()
    Image.new("RGB", (60, 40), "red").save(kept, form, **more)
    (desk.content / PLACE / name).write_bytes(kept.getvalue())


def _exif(*, gps: bool = False, turned: bool = False) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0131] = "camera"
    if turned:
        exif[0x0112] = 6
    if gps:
        exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 30.0, 0.0), 3: "E", 4: (5.0, 15.0, 0.0)})
    return exif


def test_a_picture_stands_on_its_page_with_words_and_its_size(desk: Desk) -> None:
    _picture(desk)
    text = desk.page()
    assert "![Een zaal](zaal.jpg){" in text
    assert 'width="60" height="40"' in text


def test_a_picture_that_was_taken_upright_has_the_size_that_one_sees(desk: Desk) -> None:
    _picture(desk, exif=_exif(turned=True))
    assert 'width="40" height="60"' in desk.page()


def test_a_translation_gives_other_words_and_never_another_picture(desk: Desk) -> None:
    _picture(desk)
    desk.write(f"{PLACE}/nieuw.en.md", "---\ntitle: New\npicture: {alt: A hall}\n---\n")
    assert "![A hall](zaal.jpg)" in desk.page()
    desk.write(f"{PLACE}/nieuw.en.md", "---\ntitle: New\npicture: {file: koor.jpg, alt: A hall}\n---\n")
    (fault,) = desk.faults()
    assert "a translation changes words, not facts" in fault


def test_words_that_look_like_markup_stay_words(desk: Desk) -> None:
    _picture(desk)
    desk.initiative('kind: informal\npicture: {file: zaal.jpg, alt: "Een ](x) <b> {.y} \\"zaal\\""}')
    text = desk.page()
    assert "<b>" not in text
    assert "](x)" not in text


@pytest.mark.parametrize(
    ("form", "name"), [("JPEG", "zaal.jpg"), ("PNG", "zaal.png"), ("WEBP", "zaal.webp"), ("JPEG", "los.jpeg")]
)
def test_a_picture_that_tells_where_it_was_taken_is_refused_shown_or_not(desk: Desk, form: str, name: str) -> None:
    _picture(desk)
    _picture(desk, name, form, exif=_exif(gps=True))
    (fault,) = desk.faults()
    assert fault.startswith(f"{PLACE}/{name}:1: this picture tells where it was taken (GPS); save it anew")


def test_a_place_in_the_other_kind_of_notes_is_found_too(desk: Desk) -> None:
    _picture(desk, xmp=b'<x:xmpmeta><rdf:Description exif:GPSLatitude="52,30N"/></x:xmpmeta>')
    (fault,) = desk.faults()
    assert "(GPS)" in fault


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ("picture: {file: zaal.jpg}", "picture: there are no words for who cannot see this picture"),
        ("picture: zaal.jpg", "picture: there are no words for who cannot see this picture"),
        ('picture: {file: zaal.jpg, alt: ""}', "picture: there are no words for who cannot see this picture"),
        ("picture: {file: zaal.svg, alt: Zaal}", 'picture.file: "zaal.svg" is not the name of a picture'),
        ('picture: {file: "https://x.example/a.jpg", alt: Zaal}', "a picture on another site is not shown"),
        ("picture: {file: ../zaal.jpg, alt: Zaal}", 'picture.file: "../zaal.jpg" is not the name of a picture'),
        ("picture: {file: zal.jpg, alt: Zaal}", 'no picture "zal.jpg" beside this page; did you mean "zaal.jpg"?'),
        ("picture: {file: q.webp, alt: Zaal}", "put the file in the same folder as the page"),
    ],
)
def test_what_cannot_be_shown_is_told_with_what_to_write(desk: Desk, facts: str, told: str) -> None:
    _picture(desk)
    desk.initiative(f"kind: informal\n{facts}")
    (fault,) = desk.faults()
    assert fault.startswith(f"{PLACE}/nieuw.md:4: ")
    assert told in fault


def test_a_picture_too_large_for_a_slow_connection_is_refused(desk: Desk) -> None:
    (desk.content / PLACE / "zaal.jpg").write_bytes(b"\xff\xd8\xff" + b"x" * 399_998)
    (fault,) = desk.faults()
    assert "this picture is 400 kB" in fault
    assert "1200 pixels" in fault


@pytest.mark.parametrize("content", [b"", b"<svg onload='x'/>", b"\x89PNG\r\n\x1a\n"])
def test_a_file_that_is_no_picture_is_refused(desk: Desk, content: bytes) -> None:
    (desk.content / PLACE / "zaal.jpg").write_bytes(content)
    (fault,) = desk.faults()
    assert fault.startswith(f"{PLACE}/zaal.jpg:1: this file is not of the kind that its name says")


def test_a_broken_picture_is_refused_where_it_is_named(desk: Desk) -> None:
    (desk.content / PLACE / "zaal.jpg").write_bytes(b"\xff\xd8\xff\xe0 broken")
    (fault,) = desk.faults()
    assert 'nieuw.md:4: picture.file: "zaal.jpg" is not a picture of the kind that its name says' in fault


def test_a_name_that_says_another_kind_is_refused(desk: Desk) -> None:
    _picture(desk, form="PNG")
    (fault,) = desk.faults()
    assert "is not of the kind that its name says" in fault


def test_a_picture_in_a_text_has_words_too(desk: Desk) -> None:
    _picture(desk)
    desk.initiative("kind: informal", "Kijk:\n\n![](zaal.jpg)\n\n```\n![](in-code.jpg)\n```\n")
    (fault,) = desk.faults()
    assert fault.startswith(f"{PLACE}/nieuw.md:8: there are no words for who cannot see this picture")


def test_an_atlas_without_pictures_says_nothing_of_them(tmp_path: Path) -> None:
    pages = compiled(Desk(tmp_path).content, "nl").pages
    assert not [page for page in pages.values() if "atlas-picture" in page.text]
