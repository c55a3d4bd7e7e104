"""What may a page say? A page for each kind, made from its schema, and the schemas themselves."""

from atlas.keeping.identity import identity
from atlas.keeping.remember import in_memory, kept
from atlas.model.atlas import Atlas, Shell
from atlas.pages.fields.facts import FieldsFacts, KindFacts, KindRow, TableFacts
from atlas.pages.fields.rows import field_groups, shortest
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import Built, CompiledPage
from atlas.pages.writing.writer import Writer
from atlas.schema import Kind, schema
from atlas.schema.kinds import KINDS
from atlas.schema.publishing import schema_address, schema_files
from atlas.texts import say

__all__ = ["fields_pages", "fields_table"]


def fields_pages(writer: Writer, atlas: Atlas) -> Built:
    """The list of kinds, a page for each, and every schema: in the first language of an atlas those of all others.

    Kept, since no neighbourhood has a part in them.
    """
    depends_on = (writer.language, writer.today, writer.settings, writer.shell)
    return kept(identity("fields", *depends_on), lambda: _fields_pages(writer, atlas.shell))


def _fields_pages(writer: Writer, atlas: Shell) -> Built:
    told = writer.language
    kinds = tuple(KindRow(kind.name, kind.title.to(told), kind.about.to(told)) for kind in KINDS)
    page = writer.page(
        "fields/fields",
        addresses.FIELDS,
        None,
        source="",
        title=writer.tell(say("Field by field")),
        description=writer.tell(say("What each kind of page may say, with examples.")),
        facts=FieldsFacts(kinds),
    )
    others = atlas.home.meta.languages if told == atlas.language else ()
    files = schema_files(told, others, atlas.vocabulary, writer.settings.site_url)
    return Built(page, tuple(_kind_page(writer, kind) for kind in KINDS), files)


def fields_table(writer: Writer, kind: Kind) -> TableFacts:
    """Every field of a kind in short, for a guide; without what an import writes by itself."""

    def table() -> TableFacts:
        groups = field_groups(schema(kind.name, writer.language, writer.shell.vocabulary))
        fields = tuple(field for group in groups for field in group.fields if field.key != "imported")
        return TableFacts(fields, addresses.fields(kind.name))

    return in_memory(lambda: identity("table of fields", writer.identity, kind.name), table)


def _kind_page(writer: Writer, kind: Kind) -> CompiledPage:
    found = schema(kind.name, writer.language, writer.shell.vocabulary)
    title = writer.tell(say("Field by field: {kind}", kind=kind.title))
    return writer.page(
        "fields/kind",
        addresses.fields(kind.name),
        None,
        source="",
        title=title,
        description=kind.about.to(writer.language),
        facts=KindFacts(
            about=kind.about.to(writer.language),
            where=kind.files,
            is_page=kind.is_page,
            shortest=shortest(found),
            groups=field_groups(found),
            schema=schema_address(kind.name, writer.language),
            vocabulary=addresses.fields("vocabulary"),
        ),
    )
