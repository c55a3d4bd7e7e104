"""What an import of a workbook did, told to the person who ran it."""

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.importing.report import counted, left_alone, listed
from atlas.texts import Sentence, say, say_n
from atlas.workbook.cell_reading import CellProblem

__all__ = ["KeptPage", "WorkbookResult"]


@dataclass(frozen=True)
class KeptPage:
    """A page that was left to the person who changed it, and the cells that say something else."""

    path: str
    why: Sentence
    cells: tuple[str, ...]


@dataclass(frozen=True)
class WorkbookResult:
    """All paths are relative to the content folder. `cells`: what cannot be used."""

    written: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    kept: tuple[KeptPage, ...] = ()
    gone: tuple[str, ...] = ()
    cells: tuple[CellProblem, ...] = ()
    remarks: tuple[Sentence, ...] = ()
    dry_run: bool = False

    @property
    def complete(self) -> bool:
        """Whether every cell could be used."""
        return not self.cells

    def report(self, language: str) -> str:
        """The whole story, in lines."""
        return "\n".join(self._lines(language))

    def _lines(self, language: str) -> Iterator[str]:
        pages = (len(self.written), len(self.updated), len(self.unchanged))
        yield from counted(*pages, language, dry_run=self.dry_run)
        cells = say_n("{n} cell could not be used:", "{n} cells could not be used:", len(self.cells))
        yield from listed(cells, [cell.to(language) for cell in self.cells], language)
        kept = left_alone(len(self.kept))
        yield from listed(kept, [_told(page).to(language) for page in self.kept], language)
        if self.kept:
            hint = say('to change these pages in a workbook, make a new one with "atlas export workbook"')
            yield f"  {hint.to(language)}"
        gone = say_n(
            "{n} page is no longer in the workbook; delete the file if it should go:",
            "{n} pages are no longer in the workbook; delete the files if they should go:",
            len(self.gone),
        )
        yield from listed(gone, self.gone, language)
        yield from (remark.to(language) for remark in self.remarks)


def _told(kept: KeptPage) -> Sentence:
    cells = ", ".join(kept.cells[:10]) + (", ..." if len(kept.cells) > 10 else "")
    return say("{path}: {why}; these cells say something else: {cells}", path=kept.path, why=kept.why, cells=cells)
