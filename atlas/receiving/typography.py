"""What mail programs make of letters: links behind words, spaces that do not break, prettier dashes and quotes."""

import re
from urllib.parse import parse_qs, urlsplit

__all__ = ["plain_letters", "same_letters", "without_links"]

_LINK = re.compile(r"(?<![^\s<>])(?P<word>[^\s<>]{1,500})\s{0,2}<(?P<to>(?:https?://|mailto:)[^<>\s]{1,2000})>")
_SAFE_LINK = re.compile(r"https?://[\w.-]+\.safelinks\.protection\.outlook\.com/\S*", re.IGNORECASE)
_UNSEEN = re.compile("[\ufeff\u200b\u2060\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Characters that nobody sees and that no page needs; those that join letters in Arabic or Hindi stay."""
_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_SAME = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "´": "'"})
_DASHES = re.compile("[-\u2010-\u2015\u2212]+")


def without_links(text: str) -> str:
    """Words without the address that a program put behind them: `eettafel.md <http://eettafel.md>` is one name."""
    text = _SAFE_LINK.sub(_unwrapped, text)
    return _LINK.sub(_only_word, text)


def _unwrapped(match: re.Match[str]) -> str:
    """The address itself, of one that goes by way of a checker of links."""
    rest = match[0][len(match[0].rstrip(">)]},.")) :] if match[0][-1] in ">)]},." else ""
    asked = parse_qs(urlsplit(match[0].removesuffix(rest)).query).get("url", [""])[0]
    return (asked or match[0].removesuffix(rest)) + rest


def _only_word(match: re.Match[str]) -> str:
    word, to = match["word"], _bare(match["to"])
    ends = word.rstrip(".,;:)]}'\"*_").lower()
    return word if to and _bare(ends).endswith(to) else match[0]


def _bare(address: str) -> str:
    return re.sub(r"^(?:https?://|mailto:)", "", address.lower()).rstrip("/")


def plain_letters(text: str) -> str:
    """Spaces as spaces, without characters that nobody sees, and without spaces at the end of lines."""
    return "\n".join(line.rstrip() for line in _SPACES.sub(" ", _UNSEEN.sub("", text)).split("\n"))


def same_letters(word: str) -> str:
    """A word as it is compared: without what programs change in it by themselves."""
    return _DASHES.sub("-", word.translate(_SAME)).replace("…", "...").strip("<>")
