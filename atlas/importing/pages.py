"""From a row to a page: which id, which neighbourhood, which values and which words."""

from collections.abc import Mapping
from dataclasses import dataclass

from atlas.importing.cells import Row, one_line, same_words
from atlas.importing.known_words import with_vocabulary
from atlas.importing.mapping import MappingFile, Split
from atlas.importing.markdown import fill_body, plain_markdown
from atlas.importing.meetings import without_double_days
from atlas.importing.page_text import page_text
from atlas.importing.rules import Group, Leaf, plan_page, read_rule
from atlas.importing.slips import mended
from atlas.importing.values import Unusable, fill, text_of, unknown_values
from atlas.model.base import translatable_keys
from atlas.model.initiative import Initiative
from atlas.model.vocabulary import Vocabulary
from atlas.reading.page_id import page_id
from atlas.reading.problems import Problem, did_you_mean
from atlas.reading.validation import validate
from atlas.texts import say

__all__ = ["Draft", "Outside", "Recipe", "draft_page", "id_of", "read_recipe"]

_WORDS = tuple(key for key in translatable_keys(Initiative) if key in ("title", "summary"))


@dataclass(frozen=True)
class Outside:
    """A row that belongs to a place the mapping names as outside this atlas."""

    number: int
    title: str
    place: str
    file: str = ""


@dataclass(frozen=True)
class Draft:
    """A page as the list would have it, without `imported`. `translations`: whole texts, by language.

    `file`: of the row, where it is one; `other_title`: in case a row before it has the same title; `unknown`: column
    and value of what was left out and is to be told.
    """

    number: int
    id: str
    key: str
    neighbourhood: str
    meta: Initiative
    body: str
    translations: Mapping[str, str]
    file: str = ""
    other_title: str = ""
    unknown: tuple[tuple[str, str], ...] = ()

    @property
    def path(self) -> str:
        """Relative to the content folder."""
        return f"{self.neighbourhood}/initiatives/{self.id}.md"


@dataclass(frozen=True)
class Recipe:
    """A mapping made ready: what fills the id, the page, and the pages in other languages."""

    source: str
    id: Leaf | None
    page: Group
    body: str | None
    translations: Mapping[str, tuple[Mapping[str, Leaf], str | None]]
    split: Split | None
    neighbourhood: str
    other_title: Leaf | None = None


def read_recipe(file: MappingFile, source: str, neighbourhood: str, vocabulary: Vocabulary) -> Recipe:
    """Make a mapping ready. Problems are noted in `file`. `neighbourhood`: where all rows go without a split."""
    mapping = file.mapping
    translations = {}
    for language, rules in mapping.translations.items():
        path = ("translations", language)
        found = {
            key: read_rule(file, node, (*path, key)) for key in _WORDS if (node := getattr(rules, key)) is not None
        }
        translations[language] = ({key: leaf for key, leaf in found.items() if leaf}, rules.body)
    row_id = read_rule(file, mapping.id, ("id",)) if mapping.id is not None else None
    other = read_rule(file, mapping.same_title, ("same_title",)) if mapping.same_title is not None else None
    page = plan_page(file, with_vocabulary(mapping.page, vocabulary))
    return Recipe(source, row_id, page, mapping.body, translations, mapping.neighbourhood, neighbourhood, other)


def draft_page(recipe: Recipe, row: Row) -> Draft | Outside | list[Problem]:
    """The page of a row; or that it lies outside; or why the row cannot be used."""
    try:
        data = fill(recipe.page, row) or {}
        title = text_of(data.get("title"))
        neighbourhood = _neighbourhood(recipe, row)
        if neighbourhood is None:
            place = text_of(row.at(recipe.split.from_)) if recipe.split else ""
            return Outside(row.number, title, place, row.file)
        key, own = _id(recipe, row, title)
        if not title:
            raise Unusable("title", say("this row has no name"), say("fill in the name, or take the row out"))
    except Unusable as error:
        return [Problem(recipe.source, row.number, error.column, error.what, error.hint)]
    meta, problems = validate(Initiative, mended(data), recipe.source, lambda _: row.number)
    if meta is None:
        return problems
    meta = meta.model_copy(update={"schedule": without_double_days(meta.schedule)}) if meta.schedule else meta
    body = _body(recipe.body, row) or plain_markdown(meta.summary or meta.title)
    try:
        translations = _translations(recipe, row, meta)
        other = one_line(text_of(fill(recipe.other_title, row))) if recipe.other_title else ""
    except Unusable as error:
        return [Problem(recipe.source, row.number, error.column, error.what, error.hint)]
    unknown = (*unknown_values(recipe.page, row), *_unknown_place(recipe.split, row))
    return Draft(row.number, own, key, neighbourhood, meta, body, translations, row.file, other, unknown)


def id_of(recipe: Recipe, row: Row) -> str | None:
    """The id of a row that may be of no other use; None where none can be made."""
    try:
        return _id(recipe, row, text_of(fill(recipe.page.parts["title"], row)))[1] or None
    except Unusable:
        return None


def _neighbourhood(recipe: Recipe, row: Row) -> str | None:
    split = recipe.split
    if split is None:
        return recipe.neighbourhood
    given = text_of(row.at(split.from_), split.from_)
    if not given and split.else_ is None:
        raise Unusable(split.from_, say("this row has no neighbourhood"), say("fill in this cell"))
    known = {same_words(name): neighbourhood for name, neighbourhood in split.map.items()}
    if same_words(given) in known:
        return known[same_words(given)]
    if same_words(given) in {same_words(name) for name in split.outside}:
        return None
    if split.else_ is not None:
        return split.else_
    what = say('"{given}" is not a neighbourhood in the mapping', given=one_line(given))
    hint = say('add it to "map:" or to "outside:" under "neighbourhood:"')
    raise Unusable(split.from_, what, did_you_mean(given, known) or hint)


def _unknown_place(split: Split | None, row: Row) -> list[tuple[str, str]]:
    if split is None or split.else_ is None:
        return []
    given = one_line(text_of(row.at(split.from_)))
    return [] if same_words(given) in map(same_words, split.map) else [(split.from_, given)]


def _id(recipe: Recipe, row: Row, title: str) -> tuple[str, str]:
    """What names the row in the list, and the id made of it."""
    named = fill(recipe.id, row) if recipe.id else None
    key = one_line(text_of(named)) or title
    own = page_id(key)
    if title and (not own or own == "index"):
        what = say('no id can be made from "{given}"', given=key)
        raise Unusable("id", what, say("add a column with ids (letters, digits, hyphens) and name it in the mapping"))
    return key, own


def _body(template: str | None, row: Row) -> str:
    return fill_body(template, lambda name: text_of(row.at(name), name)) if template else ""


def _translations(recipe: Recipe, row: Row, meta: Initiative) -> dict[str, str]:
    """The texts in other languages. One without any word of its own is not made: the reader sees the original."""
    found = {}
    for language, (rules, template) in recipe.translations.items():
        words = {key: value for key, leaf in rules.items() if (value := fill(leaf, row)) is not None}
        body = _body(template, row)
        if words or body:
            found[language] = page_text(
                {"title": meta.title, **{key: text_of(value) for key, value in words.items()}}, body
            )
    return found
