"""Whether the columns that a mapping names stand in the list."""

from collections.abc import Iterator

from atlas.importing.cells import Table
from atlas.importing.mapping import MappingFile
from atlas.importing.markdown import PLACEHOLDER
from atlas.importing.pages import Recipe
from atlas.importing.rules import Group, Leaf, Plan
from atlas.reading.problems import did_you_mean
from atlas.texts import say

__all__ = ["check_columns"]

KeyPath = tuple[str | int, ...]
_MOST_NAMES = 20


def check_columns(file: MappingFile, recipe: Recipe, table: Table) -> None:
    """Note in `file` every column that the mapping names and the list does not have, or has twice."""
    for path, column in _named(file, recipe):
        if column in table.twice:
            what = say('the list has two columns "{column}"', column=column)
            file.tell(path, what, say("give one of them another name in the list"))
        elif not table.has(column) and not (file.mapping.file.optional and path != ("page", "title")):
            what = say('the list has no column "{column}"', column=column)
            names = table.columns[:_MOST_NAMES]
            listed = say(
                'the columns are: {names}; for something that is always the same, write "{{value: ...}}"',
                names=", ".join(names) + (", ..." if len(table.columns) > len(names) else ""),
            )
            file.tell(path, what, did_you_mean(column, table.columns) or listed)


def _named(file: MappingFile, recipe: Recipe) -> Iterator[tuple[KeyPath, str]]:
    yield from _in_plan(recipe.page)
    for leaf in (recipe.id, recipe.other_title):
        if leaf:
            yield from _in_plan(leaf)
    yield from _in_text(("body",), recipe.body)
    for language, (rules, body) in recipe.translations.items():
        for leaf in rules.values():
            yield from _in_plan(leaf)
        yield from _in_text(("translations", language, "body"), body)
    for index, rule in enumerate(file.mapping.where):
        yield ("where", index, "column"), rule.column
    if recipe.split:
        yield ("neighbourhood", "from"), recipe.split.from_


def _in_plan(plan: Plan) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(plan, Leaf):
        for column in plan.rule.column:
            yield plan.path, column
        for piece in plan.rule.text or ():
            yield from _in_text(plan.path, piece)
    elif isinstance(plan, Group):
        for part in plan.parts.values():
            yield from _in_plan(part)
    else:
        for item in plan.items:
            for column in item.each:
                yield (*item.path, "each"), column
            yield from _in_plan(item.group)


def _in_text(path: KeyPath, text: str | None) -> Iterator[tuple[KeyPath, str]]:
    for match in PLACEHOLDER.finditer(text or ""):
        yield path, match[1].strip()
