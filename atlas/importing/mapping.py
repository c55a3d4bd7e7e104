"""What a mapping may say: which column fills which key, and where the list comes from."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, ConfigDict, Field

from atlas.model.base import Count, Id, LanguageCode, Model, Url, Words
from atlas.model.neighbourhood import Home, NeighbourhoodMeta
from atlas.model.vocabulary import OwnVocabulary
from atlas.reading.front_matter import decode
from atlas.reading.problems import AtlasError, Problem
from atlas.reading.validation import validate
from atlas.reading.yaml_lines import LinedYaml, dotted, read_yaml
from atlas.texts import Sentence, say

__all__ = [
    "Filter",
    "HomePage",
    "ListFile",
    "Mapping",
    "MappingFile",
    "NeighbourhoodPage",
    "Origin",
    "Split",
    "read_mapping",
    "shipped_mappings",
]


_SHIPPED = Path(__file__).parent / "mappings"


def _text(value: object) -> object:
    return str(value).lower() if isinstance(value, bool) else value


def _as_list(value: object) -> object:
    return value if isinstance(value, list | tuple) else [value]


CellText = Annotated[str, BeforeValidator(_text)]
CellTexts = Annotated[tuple[CellText, ...], BeforeValidator(_as_list)]


class Origin(Model):
    """Whose list this is; told on every page that comes from it."""

    name: Words
    attribution: str | None = None
    licence: str | None = None
    url: Url | None = None


class ListFile(Model):
    """How to read the file, where finding out by itself is not enough. `rows`: where the list stands in JSON; of
    several, the first that is there.

    `sheet`: of a workbook with several; `header_row`: from 1, else the first row with anything in it; `empty`: what
    stands for an empty cell; `optional`: a column that the list does not have is empty, rather than a slip.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(str_strip_whitespace=False)  # a tab can be what separates

    rows: CellTexts = ()
    separator: Annotated[str, Field(min_length=1, max_length=1)] | None = None
    encoding: str | None = None
    sheet: str | None = None
    header_row: Annotated[Count, Field(gt=0)] | None = None
    empty: CellTexts = ()
    optional: bool = False


class Filter(Model):
    """Use only rows of which this column is (or is not) one of these."""

    column: str
    is_: CellTexts = Field(default=(), alias="is")
    not_: CellTexts = Field(default=(), alias="not")


class Split(Model):
    """Which neighbourhood a row belongs to. `outside`: values that are known and not part of this atlas.

    `else`: where the other rows go; what they say is told.
    """

    from_: str = Field(alias="from")
    map: dict[str, Id] = Field(min_length=1)
    outside: CellTexts = ()
    else_: Id | None = Field(default=None, alias="else")

    @property
    def neighbourhoods(self) -> frozenset[str]:
        """All to which a row can go."""
        return frozenset([*self.map.values(), *([self.else_] if self.else_ else [])])


class WordsIn(Model):
    """The words of a page in another language."""

    title: Words | None = None
    summary: Words | None = None
    body: str | None = None


class HomePage(Home):
    """The front page of the atlas, made where there is none."""

    body: str = ""
    translations: dict[LanguageCode, WordsIn] = Field(default_factory=dict)


class NeighbourhoodPage(NeighbourhoodMeta):
    """The page of a neighbourhood, made where there is none."""

    body: str = ""
    translations: dict[LanguageCode, WordsIn] = Field(default_factory=dict)


class RulesIn(Model):
    """What fills the words of a page in another language."""

    title: Any = None
    summary: Any = None
    body: str | None = None


class Mapping(Model):
    """The whole mapping. `page` has the keys of an initiative, and says for each what fills it.

    `same_title`: what fills the title of a row whose title is taken by a row before it.
    """

    source: Origin | None = None
    file: ListFile = ListFile()
    where: tuple[Filter, ...] = ()
    id: Any = None
    same_title: Any = None
    neighbourhood: Split | None = None
    page: dict[str, Any]
    body: str | None = None
    translations: dict[LanguageCode, RulesIn] = Field(default_factory=dict)
    home: HomePage | None = None
    neighbourhoods: dict[Id, NeighbourhoodPage] = Field(default_factory=dict)
    vocabulary: OwnVocabulary | None = None


class MappingFile:
    """A mapping with the lines of its keys, and the problems found in it so far."""

    def __init__(self, name: str, mapping: Mapping, lined: LinedYaml, origin: Origin) -> None:
        self.name = name
        self.mapping = mapping
        self.origin = origin
        self.line: Callable[[tuple[str | int, ...]], int] = lined.line
        self.problems: list[Problem] = []

    def tell(self, path: tuple[str | int, ...], what: Sentence, hint: Sentence) -> None:
        """Note a problem with a key of the mapping."""
        self.problems.append(Problem(self.name, self.line(path), dotted(path), what, hint))

    def stop_if_wrong(self) -> None:
        """Raise `AtlasError` with every problem noted."""
        if self.problems:
            raise AtlasError(self.problems)


def read_mapping(given: Path, origin: Origin | None = None) -> MappingFile:
    """Read a mapping: a file, or one that comes with the package by its name. Raises `AtlasError` with every problem.

    `origin`: whose list this is, where that is not in the mapping, or another one.
    """
    path = _SHIPPED / f"{given}.yml" if not given.exists() and str(given) in shipped_mappings() else given
    name = str(given)
    try:
        text, problems = decode(path, name)
    except OSError:
        hint = say("give the path of a mapping (.yml), or one of: {names}", names=", ".join(shipped_mappings()))
        raise AtlasError([Problem(name, 1, "", say("this file cannot be read"), hint)]) from None
    lined = read_yaml(text)
    problems += [Problem(name, p.line, p.field, p.what, p.hint) for p in lined.problems]
    if problems:
        raise AtlasError(problems)
    if not isinstance(lined.value, dict) or not lined.value:
        hint = say('write "source:" and "page:" with keys below them; the guide for key figures has an example')
        raise AtlasError([Problem(name, 1, "", say("this mapping holds no keys"), hint)])
    mapping, problems = validate(Mapping, lined.value, name, lined.line)
    if mapping is None:
        raise AtlasError(problems)
    origin = origin or mapping.source
    if origin is None:
        what = say("nothing says whose list this is")
        raise AtlasError([Problem(name, 1, "source", what, say('add --source "...", and --licence if there is one'))])
    file = MappingFile(name, mapping, lined, origin)
    _check_encoding(file)
    return file


def shipped_mappings() -> tuple[str, ...]:
    """The names of the mappings that come with the package."""
    return tuple(sorted(path.stem for path in _SHIPPED.glob("*.yml")))


def _check_encoding(file: MappingFile) -> None:
    encoding = file.mapping.file.encoding
    if encoding is None:
        return
    try:
        "a".encode(encoding)
    except (LookupError, ValueError):
        what = say('"{encoding}" is not an encoding', encoding=encoding)
        file.tell(("file", "encoding"), what, say("write utf-8, cp1252 or utf-16, or take the line out"))
