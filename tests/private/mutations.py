"""Files as they come out of a broken copy, a wrong program or a hostile hand: a sound one, changed at random."""

import io
import zipfile
from random import Random

_PIECES = (
    b"\x00", b"\xff\xfe", b"\xc3", b'"', b"'", b",", b";", b"\t", b"\n", b"\r", b"=1+1", b"#N/A", b"{", b"}", b"[",
    b"]", b"<", b">", b"&#0;", b"]]>", b"-1", b"1e999", b"NaN", b"9" * 400, b"null", b"\xe2\x80\xae", b"\xef\xbb\xbf",
    b"sep=|\n",
)  # fmt: skip


def mutated(draw: Random, content: bytes) -> bytes:
    """Some bytes changed, taken out, doubled, swapped or put in."""
    for _ in range(draw.randint(1, 4)):
        start = draw.randrange(len(content) + 1)
        end = min(len(content), start + draw.choice((0, 1, 2, 10, 60)))
        some = content[start:end]
        other = draw.choice((b"", some * 2, draw.choice(_PIECES), bytes(reversed(some)), draw.randbytes(len(some))))
        content = content[:start] + other + content[end:]
    return content[: draw.randrange(len(content) + 1)] if draw.random() < 0.1 else content


def mutated_workbook(draw: Random, content: bytes) -> bytes:
    """An Excel file of which the container, or what one part inside it says, is changed."""
    if draw.random() < 0.3:
        return mutated(draw, content)
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as book, zipfile.ZipFile(made, "w") as changed:
        names = book.namelist()
        chosen = draw.choice([name for name in names if "theme" not in name])
        for name in names:
            if name != chosen:
                changed.writestr(name, book.read(name))
            elif draw.random() < 0.9:
                changed.writestr(name, mutated(draw, book.read(name)))
    return made.getvalue()
