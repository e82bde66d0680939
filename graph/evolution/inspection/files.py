"""The source of one module of models → a package of them: a small file a model, as people would write it."""

from __future__ import annotations

import ast
import keyword
from collections.abc import Collection, Iterable, Mapping, Sequence

from graph.evolution.inspection.names import snake_case

BASE, TABLES = "base", "tables"

INIT = '''"""The tables of an existing database, one file each: all that the API is made of.

Docstrings, `doc=` and `comment=` are the API's manual, `info={{"hidden": True}}` keeps a column out of it, and
`info={{"name": "…"}}` renames it there.
"""

{imports}

__all__ = [{names}]
'''


def split_models(source: str, module: str) -> Mapping[str, str]:
    """The files by their names, `__init__.py` among them; `module` is what the package is called.

    What is no model goes into base.py (the base, enums), tables without a class into tables.py.
    """
    body = ast.parse(source).body
    imports = [each for each in body if isinstance(each, ast.Import | ast.ImportFrom)]
    classes = [each for each in body if isinstance(each, ast.ClassDef)]
    models = {each.name: each for each in classes if _is_model(each)}
    shared = [each for each in body if each not in imports and each not in models.values() and not _is_text(each)]
    tables = [each for each in shared if isinstance(each, ast.Assign) and _calls_table(each)]
    base = [each for each in shared if each not in tables]
    own = [each.name for each in base if isinstance(each, ast.ClassDef)]
    places = dict(_place(models))
    files = {f"{BASE}.py": _write(source, '"""What all models share."""', imports, base)}
    names = {module + "." + BASE: ["Base"]}
    for name, file in places.items():
        title = f'"""The model `{name}`."""'
        others = sorted(_quoted(models[name]) & (models.keys() - {name}))
        files[f"{file}.py"] = _write(
            source, title, imports, [models[name]], _own_imports(models[name], own, others, places, module)
        )
        names[f"{module}.{file}"] = [name]
    if tables:
        title = '"""Tables that are no models: between others, or without a key."""'
        found = [name for name in own if any(name in _used(each) for each in tables)]
        files[f"{TABLES}.py"] = _write(
            source, title, imports, tables, [f"from {module}.{BASE} import {', '.join(found)}"]
        )
        names[f"{module}.{TABLES}"] = [ast.unparse(each.targets[0]) for each in tables]
    lines = [f"from {file} import {', '.join(sorted(each))}" for file, each in sorted(names.items())]
    every = sorted(name for each in names.values() for name in each)
    files["__init__.py"] = INIT.format(imports="\n".join(lines), names=", ".join(f'"{name}"' for name in every))
    return files


def _is_model(node: ast.ClassDef) -> bool:
    return any(isinstance(each, ast.Assign) and ast.unparse(each.targets[0]) == "__tablename__" for each in node.body)


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _calls_table(node: ast.Assign) -> bool:
    return isinstance(node.value, ast.Call) and ast.unparse(node.value.func) == "Table"


def _place(names: Iterable[str]) -> Iterable[tuple[str, str]]:
    """A file for each class, which must be a module's name and no other's."""
    taken = {BASE, TABLES}
    for name in names:
        file = snake_case(name)
        while file in taken or keyword.iskeyword(file):
            file += "_"
        taken.add(file)
        yield name, file


def _used(node: ast.AST) -> set[str]:
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}


def _quoted(node: ast.ClassDef) -> set[str]:
    """The classes that its annotations name."""
    notes = [each.annotation for each in node.body if isinstance(each, ast.AnnAssign)]
    return {
        each.value
        for note in notes
        for each in ast.walk(note)
        if isinstance(each, ast.Constant) and isinstance(each.value, str)
    }


def _own_imports(
    node: ast.ClassDef, own: Sequence[str], others: Collection[str], places: Mapping[str, str], module: str
) -> list[str]:
    lines = [f"from {module}.{BASE} import {', '.join(name for name in own if name in _used(node))}"]
    if others:
        # For type checkers: SQLAlchemy finds them by their names, and they import each other.
        lines += ["", "if TYPE_CHECKING:"]
        lines += [f"    from {module}.{places[name]} import {name}" for name in others]
    return lines


def _write(
    source: str,
    title: str,
    imports: Sequence[ast.Import | ast.ImportFrom],
    nodes: Sequence[ast.stmt],
    own: Sequence[str] = (),
) -> str:
    used = {name for node in nodes for name in _used(node)}
    needed = [line for each in imports for line in _needed(each, used)]
    if "if TYPE_CHECKING:" in own:
        needed.insert(0, "from typing import TYPE_CHECKING")
    texts = [ast.get_source_segment(source, node, padded=True) or "" for node in nodes]
    return "\n".join([title, "", *needed, *([""] if own else []), *own, "", "", "\n\n\n".join(texts)]) + "\n"


def _needed(node: ast.Import | ast.ImportFrom, used: Collection[str]) -> Iterable[str]:
    names = [each for each in node.names if (each.asname or each.name.partition(".")[0]) in used]
    if not names:
        return
    if isinstance(node, ast.Import):
        yield from (f"import {ast.unparse(each)}" for each in names)
    else:
        yield f"from {node.module} import {', '.join(ast.unparse(each) for each in names)}"
