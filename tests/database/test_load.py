"""Folders of JSON lines, loaded into real databases: all that is right, or nothing and the line that is wrong."""

import gzip
import json
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Executable, func, insert, select, text

from graph.database import make_engine
from graph.database.load import load_folder
from graph.errors import LoadError
from graph.settings import Settings
from tests.database.shop import Base, Category, Entry, Player, Product, Size, Team, related_products


class Shop:
    """A database with the shop's tables, and a folder to load into it."""

    def __init__(self, url: str, folder: Path) -> None:
        self.engine = make_engine(Settings(database_url=url))
        self.folder = folder

    def write(self, name: str, *lines: object) -> None:
        """A line is a row, or the bytes or text of it."""
        texts = [line if isinstance(line, str | bytes) else json.dumps(line) for line in lines]
        encoded = [text.encode() if isinstance(text, str) else text for text in texts]
        content = b"".join(line + b"\n" for line in encoded)
        (self.folder / name).write_bytes(gzip.compress(content) if name.endswith(".gz") else content)

    async def load(self) -> dict[str, int]:
        return dict((await load_folder(self.folder, Base.metadata, self.engine)).rows)

    async def refusal(self) -> str:
        """What is said; and nothing may have been written."""
        before = await self.count_all()
        with pytest.raises(LoadError) as caught:
            await self.load()
        assert await self.count_all() == before
        return str(caught.value)

    async def count_all(self) -> list[int]:
        return [
            (await self.fetch(select(func.count()).select_from(table)))[0][0] for table in Base.metadata.tables.values()
        ]

    async def fetch(self, statement: Executable) -> list[tuple[Any, ...]]:
        async with self.engine.connect() as connection:
            return [tuple(row) for row in await connection.execute(statement)]


@pytest.fixture
async def shop(database_url: str, tmp_path: Path) -> AsyncIterator[Shop]:
    async for made in open_shop(database_url, tmp_path):
        yield made


async def open_shop(url: str, folder: Path) -> AsyncIterator[Shop]:
    made = Shop(url, folder)
    async with made.engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    yield made
    await made.engine.dispose()


CATEGORY = {"id": 1, "name": "Tools"}
PRICE = Decimal("123456789012345678.25")
PRODUCT = {"id": 5, "category_id": 1, "Name": "Hammer"}


async def test_the_planner_knows_what_was_loaded(empty_postgresql_url: str, tmp_path: Path) -> None:
    async for shop in open_shop(empty_postgresql_url, tmp_path):
        shop.write("categories.jsonl", *({"id": number, "name": f"Tools {number}"} for number in range(1, 101)))
        shop.write("Product List.jsonl", PRODUCT)
        await shop.load()
        known = text("SELECT relname, reltuples FROM pg_class WHERE relname IN ('categories', 'Product List')")
        assert sorted(await shop.fetch(known)) == [("Product List", 1), ("categories", 100)]


async def test_values_are_written_as_the_api_writes_them(shop: Shop) -> None:
    shop.write("categories.jsonl", CATEGORY)
    shop.write(
        "Product List.jsonl",
        PRODUCT
        | {
            "price": str(PRICE),
            "size": "LARGE",
            "unit": "kilogram",
            "code": "123e4567-e89b-12d3-a456-426614174000",
            "sold_since": "2026-11-21",
            "sold_from": "10:30:00.25",
            "changed_at": "2026-11-21T10:30:00.123456+02:00",
            "counted_at": "2026-11-21T10:30:00Z",
            "weight": 0.1,
            "stock": 9007199254740993,
            "picture": "AP8=",
            "is_new": False,
            "details": {"a": [1, None, {"b": 12345678901234567890123}]},
            "slug": "hammer",
        },
    )
    assert await shop.load() == {"categories": 1, "Product List": 1}
    (row,) = await shop.fetch(select(Product.__table__))
    found = dict(zip(Product.__table__.columns.keys(), row, strict=True))
    found["changed_at"] = found["changed_at"].replace(tzinfo=found["changed_at"].tzinfo or UTC)
    assert found == {
        "id": 5,
        "category_id": 1,
        "Name": "Hammer",
        # On SQLite it is a double, the nearest one.
        "price": PRICE if shop.engine.name == "postgresql" else round(Decimal(float(PRICE)), 2),
        "size": Size.LARGE,
        "unit": "kilogram",
        "code": UUID("123e4567-e89b-12d3-a456-426614174000"),
        "sold_since": date(2026, 11, 21),
        "sold_from": time(10, 30, 0, 250_000),
        "changed_at": datetime(2026, 11, 21, 8, 30, 0, 123_456, UTC),
        "counted_at": datetime(2026, 11, 21, 10, 30),  # noqa: DTZ001 (its column has no zone)
        "weight": 0.1,
        "stock": 9007199254740993,
        "picture": b"\0\xff",
        "is_new": False,
        "details": {"a": [1, None, {"b": 12345678901234567890123}]},
        "slug": "hammer",
        "total": 18014398509481986,
    }


async def test_what_is_left_out_takes_the_default_of_the_model_or_of_the_table(shop: Shop) -> None:
    before = datetime.now(UTC)
    shop.write("categories.jsonl", CATEGORY, {"id": 2, "name": "Toys", "position": 3})
    shop.write(
        "Product List.jsonl",
        {"category_id": 2, "Name": "Hammer"},
        PRODUCT,
        PRODUCT | {"id": 6, "Name": "Saw", "slug": "saw"},
    )
    await shop.load()
    assert await shop.fetch(select(Category.position).order_by(Category.id)) == [(7,), (3,)]
    rows = await shop.fetch(
        select(
            Product.price, Product.size, Product.is_new, Product.slug, Product.unit, Product.details.is_(None)
        ).order_by(Product.id)
    )
    made = (Decimal("1.50"), Size.SMALL, True, "made by sql", None, True)
    assert rows == [made, made, (*made[:3], "saw", *made[4:])]
    codes = await shop.fetch(select(Product.code, Product.changed_at))
    assert len({code for code, _ in codes}) == 3
    assert all(before <= at.replace(tzinfo=at.tzinfo or UTC) for _, at in codes)


async def test_a_null_that_is_given_is_a_null(shop: Shop) -> None:
    shop.write("categories.jsonl", CATEGORY | {"parent_id": None})
    shop.write("Product List.jsonl", PRODUCT | {"details": None, "unit": None})
    await shop.load()
    assert await shop.fetch(select(Product.details.is_(None), Product.unit)) == [(True, None)]


async def test_rows_may_refer_to_later_rows_of_their_table(shop: Shop) -> None:
    rows = [{"id": number, "name": f"{number}", "parent_id": number + 1} for number in range(1, 3000)]
    shop.write("categories.jsonl", *rows, {"id": 3000, "name": "top"})
    assert await shop.load() == {"categories": 3000}


async def test_and_to_rows_that_leave_out_something_else(shop: Shop) -> None:
    shop.write(
        "categories.jsonl",
        {"id": 1, "name": "a", "parent_id": 2, "position": 1},
        {"id": 2, "name": "b", "parent_id": 3},
        {"id": 3, "name": "c", "position": 3},
    )
    await shop.load()
    assert await shop.fetch(select(Category.parent_id, Category.position).order_by(Category.id)) == [
        (2, 1),
        (3, 7),
        (None, 3),
    ]


async def test_tables_may_refer_to_each_other_in_a_circle(shop: Shop) -> None:
    shop.write("teams.jsonl", {"id": 1, "captain_id": 10}, {"id": 2, "captain_id": 20})
    shop.write("players.jsonl", {"id": 10, "team_id": 1}, {"id": 20, "team_id": 2})
    await shop.load()
    joined = select(Team.id, Player.id).join(Player, Player.id == Team.captain_id).order_by(Team.id)
    assert await shop.fetch(joined) == [(1, 10), (2, 20)]
    shop.write("teams.jsonl", {"id": 3, "captain_id": 30})
    shop.write("players.jsonl", {"id": 30, "team_id": 4})
    assert await shop.refusal() == "players.jsonl:1: team_id 4: there is no such row to refer to."


async def test_a_secondary_table_is_a_table(shop: Shop) -> None:
    shop.write("categories.jsonl", CATEGORY)
    shop.write("Product List.jsonl", PRODUCT, PRODUCT | {"id": 6, "Name": "Saw"})
    shop.write("related_products.jsonl", {"first_id": 5, "second_id": 6})
    await shop.load()
    assert await shop.fetch(select(related_products)) == [(5, 6)]


async def test_files_may_be_compressed_and_have_blank_lines_and_a_description(shop: Shop) -> None:
    shop.write("categories.jsonl.gz", "", CATEGORY, "  ", {"id": 2, "name": "Toys"})
    shop.write("README.md", "What this is.")
    shop.write(".hidden", "?")
    assert await shop.load() == {"categories": 2}


async def test_an_empty_file_loads_nothing(shop: Shop) -> None:
    shop.write("categories.jsonl")
    assert await shop.load() == {"categories": 0}


async def test_a_row_added_afterwards_gets_a_key_of_its_own(shop: Shop) -> None:
    shop.write("categories.jsonl", CATEGORY | {"id": 40})
    shop.write("Product List.jsonl", PRODUCT | {"id": 50, "category_id": 40})
    await shop.load()
    async with shop.engine.begin() as connection:
        category = await connection.scalar(insert(Category).values(name="Next").returning(Category.id))
        product = insert(Product).values(category_id=category, name="Next").returning(Product.id)
        assert (category, await connection.scalar(product)) == (41, 51)


async def test_a_second_load_adds_to_the_first(shop: Shop) -> None:
    shop.write("categories.jsonl", CATEGORY)
    await shop.load()
    shop.write("categories.jsonl", {"name": "Toys", "parent_id": 1})
    await shop.load()
    assert await shop.fetch(select(Category.id, Category.parent_id).order_by(Category.id)) in (
        [(1, None), (2, 1)],
        [(1, None), (3, 1)],
    )


async def test_rows_that_are_there_already_are_left_alone(shop: Shop) -> None:
    shop.write("categories.jsonl", {"id": 1, "name": "Tools"}, {"id": 2, "name": "Toys"})
    await shop.load()
    shop.write("categories.jsonl", {"id": 3, "name": "New"}, "", {"id": 2, "name": "Other"})
    assert await shop.refusal() == "categories.jsonl:3: there is a row with id 2 already."


# What is wrong with a line

GOOD = '{"id": 1, "name": "Tools"}'
BAD_LINES: list[tuple[str | bytes, str]] = [
    ('{"id": 2, "name": "x"', "is not JSON: unexpected end of data"),
    ("{'id': 2}", "is not JSON: "),
    (b'{"id": 2, "name": "\xff"}', "is not UTF-8: the byte 0xff at 20."),
    ('{"id": 2, "name": "\\ud800"}', "is not JSON: "),
    ("[1, 2]", "must be a JSON object, one a line, not a list."),
    ('"name"', "must be a JSON object, one a line, not a text."),
    ("null", "must be a JSON object, one a line, not null."),
    ("12", "must be a JSON object, one a line, not a number."),
    ('{"id": 2, "name": "x", "id": 3}', "the key 'id' is there twice."),
    ('{"id": 2, "nmae": "x"}', "categories has no column 'nmae'; did you mean 'name'?"),
    ('{"id": 2, "name": "x", "zzz": 1}', "categories has no column 'zzz'; there are id, parent_id, name, position."),
    ('{"id": 2}', "has no name, which must be given."),
    ('{"id": 2, "name": null}', "name must not be null."),
    ('{"id": 2, "name": 5}', "name must be a text, not 5."),
    ('{"id": 2, "name": "\\u0000"}', "name must be a text without the character U+0000"),
    (
        '{"id": 2, "name": "123456789012345678901"}',
        'name must be at most 20 characters long, not "123456789012345678901".',
    ),
    ('{"id": "2", "name": "x"}', 'id must be an integer between -2147483648 and 2147483647, not "2".'),
    ('{"id": 99999999999999999999999, "name": "x"}', "id must be an integer between"),
]


@pytest.mark.parametrize(("line", "said"), BAD_LINES)
async def test_a_line_that_is_wrong_is_named(shop: Shop, line: str | bytes, said: str) -> None:
    shop.write("categories.jsonl", GOOD, "", line, '{"id": 3, "name": "y"}')
    assert (await shop.refusal()).startswith(f"categories.jsonl:3: {said}")


BAD_VALUES: list[tuple[str, object, str]] = [
    ("price", "12.x", 'price must be a decimal as a text like "12.50", not "12.x".'),
    ("price", 0.1 + 0.2, "price must be in quotes, so that none of its digits is lost, not 0.30000000000000004."),
    ("size", "HUGE", 'size must be one of SMALL, LARGE, not "HUGE".'),
    ("size", "S", 'size must be one of SMALL, LARGE, not "S".'),
    ("unit", "litre", 'unit must be one of piece, kilogram, not "litre".'),
    ("code", "x", "code must be a UUID like"),
    ("sold_since", "2026-02-30", 'sold_since must be a date like "2026-11-21", not "2026-02-30".'),
    ("sold_from", "25:00", "sold_from must be a time of day"),
    ("changed_at", "2026-11-21T10:30:00", "changed_at must be a date and time with its offset like"),
    ("weight", True, "weight must be a finite number, not True."),
    ("stock", 2**63, "stock must be an integer between"),
    ("picture", "%", "picture must be bytes in base64"),
    ("is_new", 1, "is_new must be true or false, not 1."),
    ("total", 1, "total is computed by the database; leave it out."),
    ("name", "x", "Product List has no column 'name'; did you mean 'Name'?"),
]


@pytest.mark.parametrize(("key", "value", "said"), BAD_VALUES)
async def test_a_value_that_is_wrong_is_named_with_its_column(shop: Shop, key: str, value: object, said: str) -> None:
    shop.write("categories.jsonl", CATEGORY)
    shop.write("Product List.jsonl.gz", PRODUCT, PRODUCT | {"id": 6, "Name": "Saw", key: value})
    assert (await shop.refusal()).startswith(f"Product List.jsonl.gz:2: {said}")


async def test_a_long_value_is_not_repeated_whole(shop: Shop) -> None:
    shop.write("categories.jsonl", {"id": 1, "name": "x" * 10_000})
    assert len(await shop.refusal()) < 200


# What the database refuses


async def test_a_row_that_is_there_twice_is_named(shop: Shop) -> None:
    rows = [{"id": number, "name": f"{number}"} for number in range(1, 2501)]
    rows[2400]["name"] = "7"
    shop.write("categories.jsonl", "", *rows)
    assert await shop.refusal() == "categories.jsonl:2402: there is a row with name 7 already."


async def test_a_composite_constraint_is_told_with_all_its_columns(shop: Shop) -> None:
    shop.write("categories.jsonl", CATEGORY)
    shop.write("Product List.jsonl", PRODUCT | {"slug": "a"}, PRODUCT | {"id": 6, "slug": "b"})
    assert await shop.refusal() == "Product List.jsonl:2: there is a row with category_id 1, Name Hammer already."


async def test_a_reference_to_no_row_is_named(shop: Shop) -> None:
    shop.write("categories.jsonl", CATEGORY, {"id": 2, "name": "Toys", "parent_id": 99})
    assert await shop.refusal() == "categories.jsonl:2: parent_id 99: there is no such row to refer to."


async def test_a_rule_that_is_broken_is_named(shop: Shop) -> None:
    shop.write("categories.jsonl", CATEGORY)
    shop.write(
        "Product List.jsonl", PRODUCT | {"slug": "a"}, PRODUCT | {"id": 6, "Name": "Saw", "price": -1, "slug": "b"}
    )
    assert await shop.refusal() == "Product List.jsonl:2: breaks the rule price_is_positive."


async def test_a_number_that_postgresql_has_no_room_for_is_named(empty_postgresql_url: str, tmp_path: Path) -> None:
    shop = Shop(empty_postgresql_url, tmp_path)
    async with shop.engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    shop.write(
        "categories.jsonl",
        CATEGORY,
        {"id": 2, "name": "Toys", "position": 40_000},
        {"id": 3, "name": "y", "position": 1},
    )
    assert (await shop.refusal()).startswith("categories.jsonl:2: ")
    shop.write("categories.jsonl", CATEGORY | {"position": 1})
    shop.write("Product List.jsonl", PRODUCT | {"slug": "x", "price": "1" + "0" * 30})
    assert (await shop.refusal()).startswith("Product List.jsonl:1: numeric field overflow")
    await shop.engine.dispose()


async def test_a_default_that_looks_at_its_statement_must_be_given(shop: Shop) -> None:
    shop.write("entries.jsonl", {"id": 1})
    assert (await shop.refusal()).startswith("entries.copy: its default fails without the statement that it is for")
    shop.write("entries.jsonl", {"id": 1, "copy": 2})
    await shop.load()
    assert await shop.fetch(select(Entry.copy)) == [(2,)]


async def test_a_table_that_is_not_there_is_named(database_url: str, tmp_path: Path) -> None:
    shop = Shop(database_url, tmp_path)
    shop.write("categories.jsonl", CATEGORY)
    with pytest.raises(LoadError, match="The database has no table categories; make the tables first"):
        await shop.load()
    await shop.engine.dispose()


# What is wrong with a file, or the folder


async def test_a_file_of_no_table_is_refused(shop: Shop) -> None:
    shop.write("categories.jsonl", CATEGORY)
    shop.write("categorys.jsonl", CATEGORY)
    shop.write("teams.json", {"id": 1})
    (shop.folder / "more").mkdir()
    assert (await shop.refusal()).splitlines() == [
        "categorys.jsonl: there is no table 'categorys'; did you mean 'categories'?",
        "more: is a folder; the files must lie side by side.",
        "teams.json: is no file to load; they are named <table>.jsonl or <table>.jsonl.gz, as categories.jsonl.",
    ]


async def test_a_table_in_two_files_is_refused(shop: Shop) -> None:
    shop.write("categories.jsonl", CATEGORY)
    shop.write("categories.jsonl.gz", {"id": 2, "name": "Toys"})
    assert await shop.refusal() == (
        "categories.jsonl.gz: the rows of 'categories' are in categories.jsonl too; keep one of them."
    )


async def test_a_folder_without_files_or_none_at_all_is_refused(shop: Shop) -> None:
    assert "has no file to load; they are named <table>.jsonl" in await shop.refusal()
    shop.folder = shop.folder / "none"
    assert (await shop.refusal()).endswith("none: No such file or directory.")


async def test_a_file_that_was_not_copied_whole_is_refused(shop: Shop) -> None:
    rows = [{"id": number, "name": f"{number}"} for number in range(1, 2000)]
    shop.write("categories.jsonl.gz", *rows)
    path = shop.folder / "categories.jsonl.gz"
    path.write_bytes(path.read_bytes()[:-1000])
    said = await shop.refusal()
    assert said.startswith("categories.jsonl.gz:")
    assert said.endswith(": the file breaks off here: it was not copied whole.")


async def test_what_is_called_gz_and_is_not_is_refused(shop: Shop) -> None:
    (shop.folder / "categories.jsonl.gz").write_bytes(b'{"id": 1, "name": "Tools"}\n')
    assert (await shop.refusal()).startswith("categories.jsonl.gz:1: is not gzip, or was damaged: ")


async def test_a_byte_order_mark_is_refused(shop: Shop) -> None:
    shop.write("categories.jsonl", b"\xef\xbb\xbf" + GOOD.encode())
    assert await shop.refusal() == (
        "categories.jsonl:1: starts with a byte order mark; save the file as UTF-8 without one."
    )
    shop.write("categories.jsonl", GOOD.encode("utf-16"))
    assert (await shop.refusal()).startswith("categories.jsonl:1: is not UTF-8: the byte 0xff at 1.")


async def test_progress_is_told(shop: Shop) -> None:
    shop.write("categories.jsonl", *({"id": number, "name": f"{number}"} for number in range(2500)))
    told: list[tuple[str, int, int]] = []
    await load_folder(shop.folder, Base.metadata, shop.engine, lambda *each: told.append(each))
    assert told == [("categories.jsonl", done, 2500) for done in (0, 1000, 2000, 2500)]
