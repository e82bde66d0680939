"""The real Chinook database, where it lies beside the repository, compared with SQL written by hand."""

import os
import shutil
import sqlite3
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import DateTime, Numeric

from tests.chinook.models import Base
from tests.databases import ROOT
from tests.serving import Api, serving

FILE = Path(os.environ.get("TEST_CHINOOK") or ROOT.parent / "shared" / "data" / "chinook.sqlite")

pytestmark = pytest.mark.skipif(
    not FILE.exists(), reason="the real Chinook is not here (TEST_CHINOOK=path/to/it); one like it is tested"
)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copyfile(FILE, tmp_path_factory.mktemp("chinook") / "chinook.sqlite"))


@pytest.fixture(scope="module")
def database(copy: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(copy)
    yield connection
    connection.close()


@pytest.fixture(scope="module")
async def shop(copy: Path) -> AsyncIterator[Api]:
    async with serving(f"sqlite+aiosqlite:///{copy}", Base, max_page_size=10_000, max_cost=10_000_000) as api:
        yield api


async def test_every_table_has_all_its_rows(shop: Api, database: sqlite3.Connection) -> None:
    roots = {
        "albums": "Album", "artists": "Artist", "customers": "Customer", "employees": "Employee", "genres": "Genre",
        "invoices": "Invoice", "invoiceLines": "InvoiceLine", "mediaTypes": "MediaType", "playlists": "Playlist",
        "tracks": "Track",
    }  # fmt: skip
    answer = await shop.ask("{" + " ".join(f"{root}: {root}Connection {{ totalCount }}" for root in roots) + "}")
    for root, table in roots.items():
        ((count,),) = database.execute(f'SELECT count(*) FROM "{table}"')
        assert answer[root]["totalCount"] == count, table


async def test_every_column_of_every_row_is_what_the_file_holds(shop: Api, database: sqlite3.Connection) -> None:
    for mapper in Base.registry.mappers:
        name = mapper.class_.__name__
        root = name[0].lower() + name[1:] + "s"
        attributes = [camel(attribute.key) for attribute in mapper.column_attrs]
        columns = [attribute.columns[0] for attribute in mapper.column_attrs]
        answer = await shop.ask(f"{{ {root}(limit: 10000) {{ {' '.join(attributes)} }} }}")
        selected = ", ".join(f'"{column.name}"' for column in columns)
        expected = [
            {attribute: show(value, column) for attribute, value, column in zip(attributes, row, columns, strict=True)}
            for row in database.execute(f'SELECT {selected} FROM "{name}" ORDER BY "{name}Id"')
        ]
        assert answer[root] == expected, name


def camel(attribute: str) -> str:
    first, *rest = attribute.split("_")
    return first + "".join(word.title() for word in rest)


def show(value: Any, column: Any) -> Any:
    if value is not None and isinstance(column.type, Numeric):
        return f"{value:.2f}"
    if value is not None and isinstance(column.type, DateTime):
        return f"{value.replace(' ', 'T')}.000000+00:00"
    return value


async def test_albums_of_a_band_with_their_tracks(shop: Api, database: sqlite3.Connection) -> None:
    answer = await shop.ask(
        """{
          albums(where: {artist: {name: {eq: "Iron Maiden"}}}, orderBy: [{title: ASC}]) {
            title tracks(orderBy: [{name: ASC}]) { name mediaType { name } }
          }
        }"""
    )
    found: dict[str, Any] = {}
    for album, title, track, media in database.execute(
        """
        SELECT al.AlbumId, al.Title, t.Name, m.Name
        FROM Artist ar JOIN Album al ON al.ArtistId = ar.ArtistId
             JOIN Track t ON t.AlbumId = al.AlbumId JOIN MediaType m ON m.MediaTypeId = t.MediaTypeId
        WHERE ar.Name = 'Iron Maiden' ORDER BY al.Title, al.AlbumId, t.Name, t.TrackId
        """
    ):
        tracks = found.setdefault(album, {"title": title, "tracks": []})["tracks"]
        tracks.append({"name": track, "mediaType": {"name": media}})
    assert answer["albums"] == list(found.values())
    assert len(found) == 21


async def test_playlists_and_how_much_of_them_is_rock(shop: Api, database: sqlite3.Connection) -> None:
    answer = await shop.ask(
        """{
          playlists(orderBy: [{playlistId: ASC}]) {
            name
            tracksConnection { totalCount }
            rock: tracksConnection(where: {genre: {name: {eq: "Rock"}}}) { totalCount }
            longest: tracks(orderBy: [{milliseconds: DESC}], limit: 1) { trackId }
          }
        }"""
    )
    expected = [
        {
            "name": name,
            "tracksConnection": {"totalCount": count},
            "rock": {"totalCount": rock},
            "longest": [{"trackId": longest}] if longest else [],
        }
        for name, count, rock, longest in database.execute(
            """
            SELECT p.Name,
              (SELECT count(*) FROM PlaylistTrack pt WHERE pt.PlaylistId = p.PlaylistId),
              (SELECT count(*) FROM PlaylistTrack pt JOIN Track t USING (TrackId) JOIN Genre g USING (GenreId)
               WHERE pt.PlaylistId = p.PlaylistId AND g.Name = 'Rock'),
              (SELECT TrackId FROM PlaylistTrack pt JOIN Track t USING (TrackId) WHERE pt.PlaylistId = p.PlaylistId
               ORDER BY Milliseconds DESC, TrackId LIMIT 1)
            FROM Playlist p ORDER BY PlaylistId
            """
        )
    ]
    assert answer["playlists"] == expected


async def test_a_time_without_a_fraction_is_found(shop: Api, database: sqlite3.Connection) -> None:
    answer = await shop.ask(
        """{
          eq: invoicesConnection(where: {invoiceDate: {eq: "2021-01-06T00:00:00Z"}}) { totalCount }
          gte: invoicesConnection(where: {invoiceDate: {gte: "2025-12-22T00:00:00Z"}}) { totalCount }
          lt: invoicesConnection(where: {invoiceDate: {lt: "2021-01-02T00:00:00Z"}}) { totalCount }
          in: invoicesConnection(where: {invoiceDate: {in: ["2021-01-01T00:00:00Z", "2021-01-02T00:00:00Z"]}}) {
            totalCount
          }
        }"""
    )
    for key, condition in {
        "eq": "= '2021-01-06 00:00:00'",
        "gte": ">= '2025-12-22 00:00:00'",
        "lt": "< '2021-01-02 00:00:00'",
        "in": "IN ('2021-01-01 00:00:00', '2021-01-02 00:00:00')",
    }.items():
        ((count,),) = database.execute(f"SELECT count(*) FROM Invoice WHERE InvoiceDate {condition}")
        assert answer[key]["totalCount"] == count > 0, key


async def test_what_a_support_agents_customers_spent(shop: Api, database: sqlite3.Connection) -> None:
    answer = await shop.ask(
        """{
          employees(where: {customers: {isEmpty: false}}, orderBy: [{employeeId: ASC}]) {
            lastName
            manager { lastName }
            customers(orderBy: [{lastName: ASC}, {firstName: ASC}]) {
              lastName
              invoices(where: {total: {gt: "10.90"}}, orderBy: [{total: DESC}]) { total }
            }
          }
        }"""
    )
    expected = []
    for key, name, above in database.execute(
        """
        SELECT e.EmployeeId, e.LastName, m.LastName FROM Employee e LEFT JOIN Employee m ON m.EmployeeId = e.ReportsTo
        WHERE e.EmployeeId IN (SELECT SupportRepId FROM Customer) ORDER BY e.EmployeeId
        """
    ).fetchall():
        customers = [
            {
                "lastName": last,
                "invoices": [
                    {"total": f"{total:.2f}"}
                    for (total,) in database.execute(
                        "SELECT Total FROM Invoice WHERE CustomerId = ? AND Total > 10.9 ORDER BY Total DESC",
                        (customer,),
                    )
                ],
            }
            for customer, last in database.execute(
                "SELECT CustomerId, LastName FROM Customer WHERE SupportRepId = ? ORDER BY LastName, FirstName", (key,)
            ).fetchall()
        ]
        expected.append({"lastName": name, "manager": above and {"lastName": above}, "customers": customers})
    assert answer["employees"] == expected


async def test_pages_of_all_tracks_join_without_a_seam(shop: Api, database: sqlite3.Connection) -> None:
    query = """query ($after: String) {
      tracksConnection(first: 250, after: $after, orderBy: [{composer: DESC_NULLS_LAST}, {name: ASC}]) {
        nodes { trackId } pageInfo { hasNextPage endCursor }
      }
    }"""
    found, after = [], None
    while True:
        page = (await shop.ask(query, after=after))["tracksConnection"]
        found += [node["trackId"] for node in page["nodes"]]
        if not page["pageInfo"]["hasNextPage"]:
            break
        after = page["pageInfo"]["endCursor"]
    expected = database.execute("SELECT TrackId FROM Track ORDER BY Composer DESC NULLS LAST, Name, TrackId")
    assert found == [track for (track,) in expected]
