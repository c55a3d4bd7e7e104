"""What does the theme say of a page to whoever passes a link to it on?"""

import re

from babel import Locale
from babel.core import get_global
from markupsafe import Markup, escape

from atlas.texts import say

__all__ = ["lead_of", "sharing"]

_LEAD = re.compile(r'<p class="atlas-lead"[^>]*>(.*?)</p>', re.DOTALL)


def sharing(language: str) -> dict[str, str]:
    """The words of the button and of the feed, and the `locale` by which Open Graph knows a language: `nl_NL`."""
    return {
        "locale": _locale(language),
        "changes": say("What changed lately").to(language),
        "share": say("Share this page").to(language),
        "copied": say("The address has been copied. Paste it in a message.").to(language),
        "failed": say("Copying did not work. This is the address: {address}", address="{address}").to(language),
    }


def lead_of(html: str) -> str:
    """The first sentence of a page in large letters as bare text, escaped; empty where there is none."""
    found = _LEAD.search(html)
    return str(escape(Markup(found[1]).striptags())) if found else ""  # noqa: S704 - striptags gives bare text


def _locale(language: str) -> str:
    """With the country where most speak it; English as it is written here."""
    likely = "en_GB" if language == "en" else get_global("likely_subtags").get(language, language)
    found = Locale.parse(likely)
    return f"{found.language}_{found.territory}" if found.territory else found.language
