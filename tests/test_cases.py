"""Every case through every stage: on each database, by both endings, and compared with the files beside it.

`pytest --update-cases` writes those files anew; read what changed before you believe it.
"""

from contextlib import suppress
from pathlib import Path

import orjson
import pytest

from graph.engine import Engine
from graph.errors import RequestError, RequestErrors
from graph.http.media import JSON
from graph.http.reply import reply_answer, reply_error
from graph.plan import authorize_plan
from graph.sql import SPELLINGS, compile_plan
from tests.case import CASES, Case, all_cases, write_cases
from tests.databases import KINDS, Kind
from tests.texts import difference, format_json, format_sql
from tests.worlds import Services, Traced

pytestmark = pytest.mark.usefixtures("on_every_kind")

GENERATED = (".json", ".sql", ".sqlite.diff")


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.name)
async def test_case(case: Case, services: Services, request: pytest.FixtureRequest) -> None:
    found = {".json": ""}
    exact: dict[str, str] = {}
    sent: list[str] = []
    for kind in services.kinds:
        for second_ending in (False, True):
            where = f"{kind}, {'second' if second_ending else 'first'} ending"
            traced = await services.get(case.models, kind, settings=case.settings, second_ending=second_ending)
            body = await answer(case, traced)
            check_statements(case, traced, orjson.loads(body), where)
            text = format_json(body)
            found[".json"] = found[".json"] or text
            assert text == found[".json"], f"{where} answers otherwise:\n{difference(found['.json'], text)}"
            if not second_ending:
                exact[kind] = format_json(body, exact=True)
            if kind == "postgresql" and not second_ending:
                sent = [format_sql(each) for each in traced.statements]
        if SPELLINGS[kind].join is not None:
            exact[f"{kind}, joined"] = await joined_answer(case, services, kind)
    found |= await texts_of(case, services)
    assert sent == [found[".sql"]][: len(sent)]
    for where, text in exact.items():
        assert text == exact["sqlite"], difference(exact["sqlite"], text, ("sqlite", where))
    for suffix, text in found.items():
        compare(case.beside(suffix), text, update=request.config.getoption("update_cases"))


async def answer(case: Case, traced: Traced) -> bytes:
    """The body of the response."""
    engine = traced.service.engine
    try:
        answered = await engine.answer(case.request, case.viewer, {})
    except (RequestError, RequestErrors) as error:
        return reply_error(error, JSON, engine.settings.max_errors, well_formed=True).body
    return reply_answer(answered, JSON, engine.settings.max_errors).body


async def joined_answer(case: Case, services: Services, kind: Kind) -> str:
    """The answer where everything is joined that may be, however few rows there are."""
    traced = await services.get(case.models, kind, settings=case.settings, joined_from=0)
    body = await answer(case, traced)
    check_statements(case, traced, orjson.loads(body), f"{kind}, joined")
    return format_json(body, exact=True)


def check_statements(case: Case, traced: Traced, answered: dict, where: str) -> None:
    """One operation is one statement; what is refused, or asks about the schema alone, is none."""
    asks_data = "data" in answered and traced.service.engine.view(case.viewer).parser.document(case.request).asks_data
    statements = traced.statements
    assert len(statements) == int(asks_data), f"{where} ran {len(statements)} statements:\n" + "\n\n".join(statements)


async def texts_of(case: Case, services: Services) -> dict[str, str]:
    """What each database is asked; empty for what is refused before."""
    texts = dict.fromkeys(KINDS, "")
    for kind in KINDS:
        traced = await services.get(case.models, kind if kind in services.kinds else "sqlite", settings=case.settings)
        with suppress(RequestError, RequestErrors):
            texts[kind] = text_of(case, traced.service.engine, kind)
    postgresql, sqlite = texts["postgresql"], texts["sqlite"]
    return {".sql": postgresql, ".sqlite.diff": difference(postgresql, sqlite, ("postgresql", "sqlite"), context=1)}


def text_of(case: Case, engine: Engine, kind: Kind) -> str:
    """The statement that an engine has kept; that of a database which is not there is made here."""
    view = engine.view(case.viewer)
    document = view.parser.document(case.request)
    if not document.asks_data:
        return ""
    operation = view.parser.operation(document, case.variables)
    statement = engine.prepared.get((operation.shape, case.viewer.role))
    if statement is not None:
        statement = engine.joined(statement, operation, case.viewer)
    if statement is not None and engine.spelling is SPELLINGS[kind]:
        return format_sql(statement.text)
    # What is refused for its rows was not prepared.
    plan = engine.plan(operation, viewer=case.viewer) if statement is None else statement.plan
    return format_sql(compile_plan(authorize_plan(plan, case.viewer), view.catalog, SPELLINGS[kind]).text)


def compare(path: Path, text: str, *, update: bool) -> None:
    """With the file; an empty text has none."""
    if update:
        if text:
            path.write_text(text)
        else:
            path.unlink(missing_ok=True)
        return
    if not text:
        assert not path.exists(), f"{path} is left over: --update-cases removes it"
        return
    assert path.exists(), f"{path} is missing: --update-cases writes it"
    changed = difference(path.read_text(), text, (f"{path.name} as it stands", "as it is now"))
    assert not changed, f"{path} differs (--update-cases writes it anew):\n{changed}"


def test_no_generated_file_is_left_without_its_case() -> None:
    beside = {case.beside(suffix) for case in (*all_cases(), *write_cases()) for suffix in GENERATED}
    orphans = [
        str(path.relative_to(CASES))
        for path in CASES.glob("**/*")
        if path.is_file() and path.suffix not in (".graphql", ".md") and path not in beside
    ]
    assert not orphans
