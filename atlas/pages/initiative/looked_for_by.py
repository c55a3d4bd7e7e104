"""What else would people type when they look for an initiative?"""

from atlas.model.initiative import Initiative
from atlas.pages.writing.writer import Writer

__all__ = ["looked_for_by"]


def looked_for_by(writer: Writer, meta: Initiative) -> str:
    """Other words for its activities, audiences and accessibility, in the language of the reader."""
    vocabulary = writer.shell.vocabulary
    terms = [
        *(vocabulary.activities[key] for key in meta.activities),
        *(vocabulary.audiences[key] for key in meta.audiences),
        *(vocabulary.accessibility[key] for key in meta.accessibility),
    ]
    of_terms = (word for term in terms for word in term.also.get(writer.language, ()))
    return ", ".join(dict.fromkeys(of_terms))
