"""How do our scripts, which are modules that import each other, become one file?

A browser could fetch the modules as they are, but each file costs a turn on a slow telephone: at 400 kbit/s and 400 ms
a turn the filters of the directory worked after 9.3 s with one file of 8 kB and after 11 s with 21 modules of 11 kB, or
9.4 to 10 s with those named in the head of the page. And after instant navigation the theme runs a script of a page
again, but a module never. So a bundle holds each module as a function that is called once and gives what the module
exports, those that it imports before it. That takes no knowledge of JavaScript beyond the lines that begin with
`import` and `export`:

    import { follow, fill as filled } from "../writing/follow.js";    import "./languages.js";
    export function follow(href) {...}    export async function ...    export const MOST = 8;

Whatever else begins with one of these words is refused, and so is a circle. Only modules of this package can be
imported. Lines of comment stay behind.
"""

import re
from importlib.resources import files as package_files
from posixpath import dirname, join, normpath

__all__ = ["BundleError", "bundle"]

_IMPORT = re.compile(r'^import (?:\{ ([\w$, ]+) \} from )?"(\.{1,2}/[\w./-]+)";$', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?function|const) ([\w$]+)", re.MULTILINE)
_COMMENT = re.compile(r"^ *(?:/\*.*?\*/|//[^\n]*)\n", re.MULTILINE | re.DOTALL)
_NOT_KNOWN = re.compile(r"^(?:import|export)\b(?! *\().*", re.MULTILINE)


class BundleError(ValueError):
    """What in a module this cannot make one file of, and in which."""


def bundle(entry: str) -> str:
    """One script that does what the module `entry` does, a path in this package such as `pages/map/map.js`.

    It leaves no name behind on the page. Raises `BundleError`.
    """
    names: dict[str, str] = {}
    written: list[str] = []

    def add(path: str, importing: tuple[str, ...]) -> str:
        if path in importing:
            raise BundleError(f"{path}: imports itself by way of {importing[-1]}")
        if path not in names:
            source = _COMMENT.sub("", package_files("atlas").joinpath(path).read_text("utf-8"))
            text = _IMPORT.sub(lambda match: _imported(match, add(_beside(path, match[2]), (*importing, path))), source)
            exported = ", ".join(name for _, name in _EXPORT.findall(text))
            text = _EXPORT.sub(r"\1 \2", text)
            if left := _NOT_KNOWN.search(text):
                raise BundleError(f"{path}: {left[0]}: write this as another kind of import or export; see bundle.py")
            names[path] = f"m{len(names)}"
            written.append(f"const {names[path]} = (() => {{\n{text}return {{ {exported} }};\n}})();\n")
        return names[path]

    add(entry, ())
    return '(() => {\n"use strict";\n' + "".join(written) + "})();\n"


def _beside(path: str, target: str) -> str:
    return normpath(join(dirname(path), target))


def _imported(match: re.Match[str], module: str) -> str:
    return f"const {{ {match[1].replace(' as ', ': ')} }} = {module};" if match[1] else ""
