"""How to refer to a page, as a reader sees it at its foot: what stays, the reference to copy, files to take along."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from html import escape

from babel import Locale
from babel.dates import format_date
from markupsafe import Markup

from atlas.citing.citation import Citation
from atlas.texts import Sentence, direction, say

__all__ = ["Form", "Permanent", "cite_block"]


@dataclass(frozen=True)
class Form:
    """A reference in a form that programs read. `ending`: of a file with it."""

    name: str
    use: Sentence
    ending: str
    text: str


@dataclass(frozen=True)
class Permanent:
    """Where the page stands unchanged. `name`, `day`: of the newest release, where there is one beside this page;
    `address`: of the page in it, if it is there."""

    name: str = ""
    day: date | None = None
    address: str | None = None


def cite_block(citation: Citation, reference: str, forms: Iterable[Form], permanent: Permanent) -> Markup:
    """HTML on one line, so that it can stand in Markdown too. Buttons show where there is a script."""
    language = citation.language
    told = Markup(
        '<p class="atlas-cite-stays">{stays}</p>'
        '<p><span class="atlas-cite-apa" id="atlas-cite-apa">{reference}</span> {copy}</p>'
        '<p class="atlas-cite-version">{version}</p>'
        '<details class="atlas-cite-forms" data-name="{key}"><summary>{summary}</summary>{forms}</details>'
        '<p class="atlas-cite-said" role="status" data-copied="{copied}" data-failed="{failed}"></p>'
    )
    return told.format(
        stays=_stays(citation, permanent),
        reference=reference,
        copy=_copy("apa", "APA", language),
        version=_version(citation),
        key=citation.key,
        copied=say("The reference has been copied.").to(language),
        failed=say("Copying did not work. The text is selected: copy it yourself.").to(language),
        summary=say("For a program that keeps references: BibTeX, RIS, CSL-JSON").to(language),
        forms=Markup("").join([_form(citation, form) for form in forms]),
    )


def _stays(citation: Citation, permanent: Permanent) -> Markup:
    language, version = citation.language, citation.version
    told: list[str] = []
    if version.release:
        day = _day(version.day, language)
        told.append(
            say("This is release {name} of {day}: this page does not change.", name=version.release, day=day).to(
                language
            )
        )
    elif permanent.day and permanent.address:
        day = _day(permanent.day, language)
        sentence = say(
            "Figures on this page can change. In release {name} of {day} they stay as they were:",
            name=permanent.name,
            day=day,
        )
        link = Markup('<a href="{0}">{0}</a>').format(permanent.address)
        told.append(Markup("{} {}").format(sentence.to(language), link))
    elif permanent.day:
        day = _day(permanent.day, language)
        told.append(
            say(
                "Figures on this page can change. It is not in the newest release, {name} of {day}.",
                name=permanent.name,
                day=day,
            ).to(language)
        )
    else:
        told.append(
            say("Figures on this page can change. The day and the version say which ones you read.").to(language)
        )
    if not citation.address:
        told.append(say("Nobody told this site its own address, so the reference has none.").to(language))
    return Markup(" ").join(told)


def _version(citation: Citation) -> str:
    language, version = citation.language, citation.version
    told = [say("Data of {day}.", day=_day(version.day, language)).to(language)]
    if version.commit:
        told.append(say("Sources: commit {commit}.", commit=version.commit).to(language))
    if version.changed:
        told.append(say("Something in them was changed that was not committed.").to(language))
    return " ".join(told)


def _form(citation: Citation, form: Form) -> Markup:
    text = Markup(escape(form.text.rstrip("\n"), quote=False).replace("\n", "&#10;"))  # noqa: S704 - escaped
    return _before(form.name, form.use, form.ending, citation.language) + text + Markup("</pre>")


@lru_cache(maxsize=12)
def _before(name: str, use: Sentence, ending: str, language: str) -> Markup:
    """What stands before the text of a form: the same on all pages of a language."""
    return Markup(
        "<p><strong>{name}</strong> {use} {copy} "
        '<button type="button" hidden data-atlas-save="{ending}" aria-label="{save}: {name}">{save}</button></p>'
        '<pre id="atlas-cite-{ending}"{written}>'
    ).format(
        name=name,
        use=use.to(language),
        copy=_copy(ending, name, language),
        ending=ending,
        save=say("Save").to(language),
        written=Markup(' dir="ltr"') if direction(language) == "rtl" else "",
    )


@lru_cache(maxsize=8)
def _copy(ending: str, name: str, language: str) -> Markup:
    return Markup(
        '<button type="button" hidden data-atlas-copy="{ending}" aria-label="{copy}: {name}">{copy}</button>'
    ).format(ending=ending, copy=say("Copy").to(language), name=name)


def _day(day: date, language: str) -> str:
    return format_date(day, "long", Locale.parse("en_GB" if language == "en" else language))
