"""What are the challenges, needs and words called that a change names? As the atlas calls them today."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from atlas.history.values import InLanguages
from atlas.model.atlas import Document, Neighbourhood, Shell
from atlas.model.challenge import Challenge
from atlas.model.vocabulary import Term

__all__ = ["NO_NAMES", "Names", "names_of"]


@dataclass(frozen=True)
class Names:
    """By id, and by language. What is not here any more has no name: a change then says no more than that."""

    challenges: Mapping[str, InLanguages] = field(default_factory=dict)
    activities: Mapping[str, InLanguages] = field(default_factory=dict)
    audiences: Mapping[str, InLanguages] = field(default_factory=dict)
    accessibility: Mapping[str, InLanguages] = field(default_factory=dict)


NO_NAMES = Names()


def names_of(shell: Shell, neighbourhood: Neighbourhood | None = None) -> Names:
    """The names in an atlas, and in one of its neighbourhoods."""
    challenges = neighbourhood.challenges if neighbourhood else {}
    terms = shell.vocabulary
    return Names(
        {key: _titles(page, shell.language) for key, page in challenges.items()},
        *(
            {key: _labels(term, shell.language) for key, term in group.items()}
            for group in (terms.activities, terms.audiences, terms.accessibility)
        ),
    )


def _titles(page: Document[Challenge], language: str) -> InLanguages:
    others = ((code, version.meta.title) for code, version in sorted(page.translations.items()))
    return InLanguages(((language, page.meta.title), *others))


def _labels(term: Term, language: str) -> InLanguages:
    first = ((language, term.label[language]),) if language in term.label else ()
    return InLanguages((*first, *sorted(term.label.items())))
