"""Links in HTML, for a generator that reads them as from the file of their page."""

import pytest

from atlas.pages.site.raw_links import from_file


@pytest.mark.parametrize(
    ("link", "moved"),
    [
        ("embed.html", "patchwork/embed.html"),
        ("./embed.html", "patchwork/embed.html"),
        ("../agenda/", "agenda/"),
        ("../agenda/#now", "agenda/#now"),
        ("../../change/?page=a", "../change/?page=a"),
        ("../", "./"),
        ("sub/", "patchwork/sub/"),
        ("/from/the/root/", "/from/the/root/"),
        ("https://a.example/", "https://a.example/"),
        ("mailto:a@b.example?subject=x/y", "mailto:a@b.example?subject=x/y"),
        ("#here", "#here"),
        ("?a=1", "?a=1"),
        ("", ""),
    ],
)
def test_it_leads_to_the_same_place(link: str, moved: str) -> None:
    page = 'Een <a class="x" href="{}">link</a> en [nog een](agenda.md).'
    assert from_file("linde/patchwork.md", page.format(link)) == page.format(moved)


def test_what_is_no_link_in_html_and_a_page_at_its_own_folder_stay_as_they_are() -> None:
    drawn = '<svg><a xlink:href="../koor/"></a></svg> <code>&lt;a href="embed.html"&gt;</code> <img src="x.png">'
    assert from_file("linde/patchwork.md", drawn) == drawn
    assert from_file("linde/index.md", '<a href="embed.html">x</a>') == '<a href="embed.html">x</a>'
    assert from_file("about.md", '<a href="embed.html">x</a>') == '<a href="about/embed.html">x</a>'
