"""Do measurements stand side by side that together tell of fewer than ten people?"""

from collections.abc import Iterator

from atlas.model.impact import FEWEST_PEOPLE, Impact
from atlas.model.initiative import Initiative
from atlas.model.nested_samples import Sample, nested_samples
from atlas.reading.pages import ReadPage
from atlas.reading.problems import Problem
from atlas.reading.yaml_lines import dotted
from atlas.texts import Sentence, say

__all__ = ["check_nested_samples", "nested_reason"]


def nested_reason(small: Impact | Sample, large: Impact | Sample) -> Sentence:
    """Why two measurements may not both be published."""
    return say(
        "the measurement among {small} people stands beside one among {large} people with the same questions, "
        'in the wave "{wave}": what the other {others} people answered can be worked out',
        small=small.n,
        large=large.n,
        wave=large.wave,
        others=large.n - small.n,
    )


def check_nested_samples(page: ReadPage[Initiative]) -> Iterator[Problem]:
    """Every measurement that has to give way to a larger one of nearly the same people, told once.

    All measurements of an initiative stand on its own page, whichever challenge's page shows them. A translation is
    held to the same where it gives two questions the same words.
    """
    if page.document is None:
        return
    waves = page.document.original.meta.impact
    hint = say(
        "keep the larger one and leave this one out; numbers that are equal, or at least {fewest} apart, are safe, and "
        "so are waves of different times: write years or months in wave, such as 2025-09 – 2026-05",
        fewest=FEWEST_PEOPLE,
    )
    refused: set[int] = set()
    for small, large in nested_samples(waves):
        refused.add(small)
        path = ("impact", small, "n")
        name = page.source.path if page.source else page.id
        yield Problem(
            name, page.line(*path), dotted(path), nested_reason(waves[small], waves[large]), hint, rule="disclosure"
        )
    for source in page.translated:
        told = next((one.meta.impact for one in page.document.versions if one.path == source.path), ())
        if len(told) != len(waves):
            continue
        for small, large in nested_samples(waves, told):
            if small not in refused:
                refused.add(small)
                at = ("impact", small)
                reason = nested_reason(told[small], told[large])
                yield Problem(source.path, source.line(at), dotted(at), reason, hint, rule="disclosure")
