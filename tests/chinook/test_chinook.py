"""A shop for music through HTTP, on both databases; plain Python says over the same rows what is right."""

from collections.abc import Callable, Iterable
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest

from tests.chinook.rows import Rows
from tests.serving import Api

Tables = dict[str, Rows]


def by_key(rows: Rows, key: str) -> dict[Any, dict[str, Any]]:
    return {row[key]: row for row in rows}


def shown(moment: datetime | None) -> str | None:
    return None if moment is None else f"{moment:%Y-%m-%dT%H:%M:%S}.000000+00:00"


def nulls_last(value: Any) -> tuple[bool, Any]:
    """A key for sorting."""
    return (value is None, "" if value is None else value)


# Names


async def test_names_come_from_the_attributes_not_from_the_tables(shop: Api) -> None:
    answer = await shop.ask(
        """{
          __schema { queryType { fields { name } } }
          line: __type(name: "InvoiceLine") { description fields { name } }
          playlist: __type(name: "Playlist") { fields { name description } }
        }"""
    )
    roots = {field["name"] for field in answer["__schema"]["queryType"]["fields"]}
    assert roots >= {"mediaType", "mediaTypeBy", "mediaTypes", "mediaTypesConnection", "invoiceLines", "employees"}
    assert not any("playlisttrack" in root.lower() for root in roots), "a plain secondary table is no type"
    assert answer["line"]["description"] == "One thing on an invoice."
    assert [field["name"] for field in answer["line"]["fields"]] == [
        *("nodeId", "invoiceLineId", "invoiceId", "trackId", "unitPrice", "quantity", "invoice", "track")
    ]
    assert {field["name"]: field["description"] for field in answer["playlist"]["fields"]}["tracks"] == "What is on it."


# Albums and artists


Found = Callable[[str], bool]


@pytest.mark.parametrize(
    ("operator", "text", "found"),
    [
        ("contains", "ove", lambda title: "ove" in title),
        ("icontains", "ÜBER", lambda title: "über" in title.lower()),
        ("contains", "0%", lambda title: "0%" in title),
        ("contains", "e_", lambda title: "e_" in title),
        ("like", "L%e_%", lambda title: title[0] == "L" and "e" in title[1:-1]),
        ("istartsWith", "l", lambda title: title[0] in "Ll"),
    ],
)
async def test_albums_by_their_title_and_their_artists(
    shop: Api, rows: Tables, operator: str, text: str, found: Found
) -> None:
    answer = await shop.ask(
        """query ($where: AlbumFilter) {
          albums(where: $where, orderBy: [{title: ASC}]) { albumId title artist { artistId name } }
        }""",
        where={"title": {operator: text}},
    )
    artists = by_key(rows["Artist"], "ArtistId")
    expected = [
        {
            "albumId": album["AlbumId"],
            "title": album["Title"],
            "artist": {"artistId": album["ArtistId"], "name": artists[album["ArtistId"]]["Name"]},
        }
        for album in sorted(rows["Album"], key=lambda album: (album["Title"], album["AlbumId"]))
        if found(album["Title"])
    ]
    assert answer["albums"] == expected
    assert 0 < len(expected) < len(rows["Album"])


async def test_artists_their_albums_and_their_tracks(shop: Api, rows: Tables) -> None:
    answer = await shop.ask(
        """{
          artists(orderBy: [{artistId: ASC}], limit: 20) {
            name
            albums(orderBy: [{title: DESC}], limit: 3) {
              albumId
              tracks(orderBy: [{milliseconds: DESC}], limit: 4) { trackId milliseconds unitPrice }
            }
            long: albums(where: {tracks: {some: {milliseconds: {gte: 390000}}}}, orderBy: [{albumId: ASC}]) { albumId }
          }
        }"""
    )

    def tracks(album: int) -> list[dict[str, Any]]:
        found = [track for track in rows["Track"] if track["AlbumId"] == album]
        found.sort(key=lambda track: (-track["Milliseconds"], -track["TrackId"]))
        return found

    def albums(artist: int) -> list[int]:
        # The title goes down, and the key that is added goes with it.
        found = [album for album in rows["Album"] if album["ArtistId"] == artist]
        found.sort(key=lambda album: (album["Title"], album["AlbumId"]), reverse=True)
        return [album["AlbumId"] for album in found]

    assert answer["artists"] == [
        {
            "name": artist["Name"],
            "albums": [
                {
                    "albumId": album,
                    "tracks": [
                        {
                            "trackId": track["TrackId"],
                            "milliseconds": track["Milliseconds"],
                            "unitPrice": str(track["UnitPrice"]),
                        }
                        for track in tracks(album)[:4]
                    ],
                }
                for album in albums(artist["ArtistId"])[:3]
            ],
            "long": [
                {"albumId": album}
                for album in sorted(albums(artist["ArtistId"]))
                if any(track["Milliseconds"] >= 390_000 for track in tracks(album))
            ],
        }
        for artist in rows["Artist"]
    ]
    assert answer["artists"][-1]["albums"] == [], "who has published nothing is there with an empty list"


# Tracks


async def test_tracks_in_the_order_of_their_albums_artists_names(shop: Api, rows: Tables) -> None:
    answer = await shop.ask(
        """{
          tracks(orderBy: [{album: {artist: {name: ASC_NULLS_LAST}}}, {name: DESC}], limit: 1000) {
            trackId name album { artist { name } }
          }
        }"""
    )
    albums, artists = by_key(rows["Album"], "AlbumId"), by_key(rows["Artist"], "ArtistId")

    def artist(track: dict[str, Any]) -> Any:
        return track["AlbumId"] and artists[albums[track["AlbumId"]]["ArtistId"]]["Name"]

    expected = sorted(rows["Track"], key=lambda track: (track["Name"], track["TrackId"]), reverse=True)
    expected.sort(key=lambda track: nulls_last(artist(track)))
    assert answer["tracks"] == [
        {
            "trackId": track["TrackId"],
            "name": track["Name"],
            "album": track["AlbumId"] and {"artist": {"name": artist(track)}},
        }
        for track in expected
    ]


async def test_every_row_is_on_exactly_one_page_whatever_the_order(shop: Api, rows: Tables) -> None:
    for order, size in (
        ("[]", 25),
        ("[{composer: ASC_NULLS_FIRST}]", 7),
        ("[{composer: DESC_NULLS_LAST}, {unitPrice: ASC}]", 9),
        ("[{album: {artist: {name: DESC_NULLS_FIRST}}}, {bytes: ASC_NULLS_LAST}]", 11),
        ("[{genre: {name: ASC}}]", 40),
    ):
        query = f"""query ($first: Int, $after: String) {{
          tracksConnection(orderBy: {order}, first: $first, after: $after) {{
            nodes {{ trackId }} totalCount pageInfo {{ hasNextPage endCursor }}
          }}
        }}"""
        whole = [node["trackId"] async for node in walk(shop, query, size, len(rows["Track"]))]
        at_once = await shop.ask(f"{{ tracks(orderBy: {order}, limit: 1000) {{ trackId }} }}")
        assert whole == [track["trackId"] for track in at_once["tracks"]], order
        assert sorted(whole) == [track["TrackId"] for track in rows["Track"]], order


async def walk(shop: Api, query: str, size: int, total: int) -> Any:
    after = None
    for _ in range(total // size + 1):
        (page,) = (await shop.ask(query, first=size, after=after)).values()
        assert page["totalCount"] == total
        for node in page["nodes"]:
            yield node
        if not page["pageInfo"]["hasNextPage"]:
            return
        assert len(page["nodes"]) == size
        after = page["pageInfo"]["endCursor"]
    raise AssertionError("the pages do not end")


# Playlists: many to many


async def test_the_tracks_of_playlists_and_the_playlists_of_tracks(shop: Api, rows: Tables) -> None:
    answer = await shop.ask(
        """{
          playlists(orderBy: [{playlistId: ASC}]) {
            name
            tracksConnection(first: 3, orderBy: [{trackId: DESC}]) {
              totalCount nodes { trackId } pageInfo { hasNextPage hasPreviousPage }
            }
            rock: tracksConnection(where: {genre: {name: {eq: "Rock"}}}) { totalCount }
          }
          tracks(orderBy: [{trackId: ASC}], limit: 1000) {
            playlists(orderBy: [{playlistId: ASC}]) { playlistId }
            playlistsConnection { totalCount }
          }
        }"""
    )
    genres = {track["TrackId"]: track["GenreId"] for track in rows["Track"]}

    def on(playlist: int) -> list[int]:
        return sorted((row["TrackId"] for row in rows["PlaylistTrack"] if row["PlaylistId"] == playlist), reverse=True)

    assert answer["playlists"] == [
        {
            "name": playlist["Name"],
            "tracksConnection": {
                "totalCount": len(on(playlist["PlaylistId"])),
                "nodes": [{"trackId": track} for track in on(playlist["PlaylistId"])[:3]],
                "pageInfo": {"hasNextPage": len(on(playlist["PlaylistId"])) > 3, "hasPreviousPage": False},
            },
            "rock": {"totalCount": sum(genres[track] == 1 for track in on(playlist["PlaylistId"]))},
        }
        for playlist in rows["Playlist"]
    ]

    def listed(track: int) -> list[int]:
        return [row["PlaylistId"] for row in rows["PlaylistTrack"] if row["TrackId"] == track]

    assert answer["tracks"] == [
        {
            "playlists": [{"playlistId": playlist} for playlist in sorted(listed(track["TrackId"]))],
            "playlistsConnection": {"totalCount": len(listed(track["TrackId"]))},
        }
        for track in rows["Track"]
    ]


async def test_a_row_that_is_found_twice_is_there_once(shop: Api, rows: Tables) -> None:
    answer = await shop.ask(
        """{
          tracks(where: {playlists: {some: {name: {eq: "Music"}}}}, orderBy: [{trackId: ASC}], limit: 1000) { trackId }
          tracksConnection(where: {playlists: {some: {name: {eq: "Music"}}}}) { totalCount }
          never: tracksConnection(where: {playlists: {isEmpty: true}}) { totalCount }
          often: tracksConnection(where: {playlists: {count: {gt: 2}}}) { totalCount }
          same: tracksConnection(where: {playlists: {every: {name: {eq: "Music"}}}}) { totalCount }
        }"""
    )
    names = {playlist["PlaylistId"]: playlist["Name"] for playlist in rows["Playlist"]}
    listed: dict[int, list[str | None]] = {track["TrackId"]: [] for track in rows["Track"]}
    for row in rows["PlaylistTrack"]:
        listed[row["TrackId"]].append(names[row["PlaylistId"]])
    music = [{"trackId": track} for track, on in listed.items() if "Music" in on]
    assert any(on.count("Music") == 2 for on in listed.values()), "one is on two of that name"
    assert answer["tracks"] == music
    assert counts(answer) == {
        "tracksConnection": len(music),
        "never": sum(not on for on in listed.values()),
        "often": sum(len(on) > 2 for on in listed.values()),
        "same": sum(all(name == "Music" for name in on) for on in listed.values()),
    }


def counts(answer: dict[str, Any]) -> dict[str, int]:
    return {key: value["totalCount"] for key, value in answer.items() if "totalCount" in value}


# Employees: a table that refers to itself


async def test_the_hierarchy_of_employees_downwards_and_upwards(shop: Api, rows: Tables) -> None:
    answer = await shop.ask(
        """{
          employees(where: {manager: {employeeId: {isNull: false}}}, orderBy: [{employeeId: ASC}]) { employeeId }
          top: employees(where: {reportsTo: {isNull: true}}, limit: 10) {
            firstName manager { employeeId }
            reports(orderBy: [{employeeId: ASC}], limit: 10) {
              firstName manager { firstName }
              reports(orderBy: [{firstName: DESC}], limit: 10) {
                firstName manager { manager { firstName } } reportsConnection { totalCount }
              }
            }
          }
          leaders: employees(where: {reports: {some: {reports: {isEmpty: true}}}}, orderBy: [{employeeId: ASC}]) {
            employeeId
          }
        }"""
    )
    people = by_key(rows["Employee"], "EmployeeId")
    name = {key: row["FirstName"] for key, row in people.items()}

    def below(key: int) -> list[int]:
        return [each for each, row in people.items() if row["ReportsTo"] == key]

    assert answer["employees"] == [{"employeeId": key} for key in people if people[key]["ReportsTo"]]
    assert answer["top"] == [
        {
            "firstName": name[1],
            "manager": None,
            "reports": [
                {
                    "firstName": name[second],
                    "manager": {"firstName": name[1]},
                    "reports": [
                        {
                            "firstName": third,
                            "manager": {"manager": {"firstName": name[1]}},
                            "reportsConnection": {"totalCount": 0},
                        }
                        for third in sorted((name[key] for key in below(second)), reverse=True)
                    ],
                }
                for second in below(1)
            ],
        }
    ]
    leaders = [key for key in people if any(not below(each) for each in below(key))]
    assert answer["leaders"] == [{"employeeId": key} for key in leaders]


async def test_six_levels_through_one_table(shop: Api) -> None:
    answer = await shop.ask(
        """{
          employee(employeeId: 8) {
            manager { manager { reports(orderBy: [{employeeId: ASC}]) {
              customersConnection { totalCount }
              reports(orderBy: [{employeeId: ASC}]) {
                manager { reports(orderBy: [{employeeId: DESC}]) { employeeId } }
              }
            } } }
          }
        }"""
    )
    sales, it = answer["employee"]["manager"]["manager"]["reports"]
    assert [each["manager"]["reports"] for each in sales["reports"]] == [[{"employeeId": key} for key in (5, 4, 3)]] * 3
    assert [each["manager"]["reports"] for each in it["reports"]] == [[{"employeeId": key} for key in (8, 7)]] * 2
    assert sales["customersConnection"] == {"totalCount": 0}


# Invoices, with decimals and times


async def test_invoices_their_exact_totals_and_their_lines(shop: Api, rows: Tables) -> None:
    answer = await shop.ask(
        """{
          invoices(orderBy: [{total: DESC}, {invoiceDate: ASC}], limit: 1000) {
            invoiceId invoiceDate total
            customer { email supportRep { firstName } }
            lines(orderBy: [{invoiceLineId: ASC}]) { unitPrice quantity track { name genre { name } } }
          }
        }"""
    )
    customers, people = by_key(rows["Customer"], "CustomerId"), by_key(rows["Employee"], "EmployeeId")
    tracks, genres = by_key(rows["Track"], "TrackId"), by_key(rows["Genre"], "GenreId")

    def customer(row: dict[str, Any]) -> dict[str, Any]:
        rep = row["SupportRepId"]
        return {"email": row["Email"], "supportRep": rep and {"firstName": people[rep]["FirstName"]}}

    def line(row: dict[str, Any]) -> dict[str, Any]:
        track = tracks[row["TrackId"]]
        genre = track["GenreId"] and {"name": genres[track["GenreId"]]["Name"]}
        price = str(row["UnitPrice"])
        return {"unitPrice": price, "quantity": row["Quantity"], "track": {"name": track["Name"], "genre": genre}}

    expected = sorted(rows["Invoice"], key=lambda row: (-row["Total"], row["InvoiceDate"], row["InvoiceId"]))
    assert answer["invoices"] == [
        {
            "invoiceId": invoice["InvoiceId"],
            "invoiceDate": shown(invoice["InvoiceDate"]),
            "total": str(invoice["Total"]),
            "customer": customer(customers[invoice["CustomerId"]]),
            "lines": [line(row) for row in rows["InvoiceLine"] if row["InvoiceId"] == invoice["InvoiceId"]],
        }
        for invoice in expected
    ]


async def test_invoices_are_found_by_their_totals_and_times(shop: Api, rows: Tables) -> None:
    total = rows["Invoice"][0]["Total"]
    moment = rows["Invoice"][0]["InvoiceDate"]
    answer = await shop.ask(
        """query ($total: Decimal!, $moment: DateTime!, $elsewhere: DateTime!) {
          equal: invoices(where: {total: {eq: $total}}, orderBy: [{invoiceId: ASC}]) { invoiceId }
          atMost: invoicesConnection(where: {total: {lte: $total}}) { totalCount }
          among: invoicesConnection(where: {total: {in: [$total, "0.99", 1.99]}}) { totalCount }
          then: invoices(where: {invoiceDate: {eq: $moment}}, orderBy: [{invoiceId: ASC}]) { invoiceId }
          thenElsewhere: invoices(where: {invoiceDate: {eq: $elsewhere}}, orderBy: [{invoiceId: ASC}]) { invoiceId }
          since: invoicesConnection(where: {invoiceDate: {gte: $moment}}) { totalCount }
          before: invoicesConnection(where: {invoiceDate: {lt: $moment}}) { totalCount }
        }""",
        total=str(total),
        moment=f"{moment:%Y-%m-%dT%H:%M:%S}Z",
        elsewhere=f"{moment:%Y-%m-%dT}05:30:00+05:30",
    )
    invoices = rows["Invoice"]
    then = keys(invoice for invoice in invoices if invoice["InvoiceDate"] == moment)
    assert answer["equal"] == keys(invoice for invoice in invoices if invoice["Total"] == total)
    assert answer["then"] == answer["thenElsewhere"] == then
    assert counts(answer) == {
        "atMost": sum(invoice["Total"] <= total for invoice in invoices),
        "among": sum(invoice["Total"] in {total, Decimal("0.99"), Decimal("1.99")} for invoice in invoices),
        "since": sum(invoice["InvoiceDate"] >= moment for invoice in invoices),
        "before": sum(invoice["InvoiceDate"] < moment for invoice in invoices),
    }


def keys(invoices: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"invoiceId": invoice["InvoiceId"]} for invoice in invoices]


async def test_customers_by_what_they_bought(shop: Api, rows: Tables) -> None:
    answer = await shop.ask(
        """{
          rock: customers(
            where: {invoices: {some: {lines: {some: {track: {genre: {name: {eq: "Rock"}}}}}}}}
            orderBy: [{customerId: ASC}]
          ) { customerId }
          cheap: customers(
            where: {invoices: {every: {total: {lt: "9.00"}}, isEmpty: false}}, orderBy: [{customerId: ASC}]
          ) { customerId }
          nothing: customers(where: {invoices: {isEmpty: true}}) { customerId }
          faithful: customers(
            where: {or: [{invoices: {count: {gte: 5}}}, {not: {supportRep: {title: {contains: "Agent"}}}}]}
            orderBy: [{customerId: ASC}]
          ) { customerId }
          ordered: customers(orderBy: [{supportRep: {lastName: ASC_NULLS_FIRST}}, {lastName: DESC}]) { customerId }
        }"""
    )
    genre = {track["TrackId"]: track["GenreId"] for track in rows["Track"]}
    rock = {line["InvoiceId"] for line in rows["InvoiceLine"] if genre[line["TrackId"]] == 1}
    people = by_key(rows["Employee"], "EmployeeId")

    def bought(customer: dict[str, Any]) -> Rows:
        return [invoice for invoice in rows["Invoice"] if invoice["CustomerId"] == customer["CustomerId"]]

    def found(condition: Any) -> list[dict[str, int]]:
        return [{"customerId": row["CustomerId"]} for row in rows["Customer"] if condition(row)]

    assert answer["rock"] == found(lambda row: any(invoice["InvoiceId"] in rock for invoice in bought(row)))
    assert answer["cheap"] == found(lambda row: bought(row) and all(invoice["Total"] < 9 for invoice in bought(row)))
    assert answer["nothing"] == found(lambda row: not bought(row))
    assert answer["nothing"], "one has bought nothing"
    assert answer["faithful"] == found(lambda row: len(bought(row)) >= 5 or row["SupportRepId"] is None)
    ordered = sorted(rows["Customer"], key=lambda row: (row["LastName"], row["CustomerId"]), reverse=True)
    ordered.sort(key=lambda row: people[row["SupportRepId"]]["LastName"] if row["SupportRepId"] else "")
    assert answer["ordered"] == [{"customerId": row["CustomerId"]} for row in ordered]


# Lookups


async def test_one_row_by_its_key_and_by_its_global_id(shop: Api, rows: Tables) -> None:
    answer = await shop.ask(
        """{
          track(trackId: 17) { nodeId name bytes }
          mediaType(mediaTypeId: 2) { name }
          genreBy(key: {genreId: 3}) { name }
          none: playlist(playlistId: 999) { name }
        }"""
    )
    track = rows["Track"][16]
    node_id = answer["track"].pop("nodeId")
    assert answer == {
        "track": {"name": track["Name"], "bytes": track["Bytes"]},
        "mediaType": {"name": "AAC"},
        "genreBy": {"name": "Música"},
        "none": None,
    }
    again = await shop.ask("query ($id: ID!) { node(nodeId: $id) { __typename ... on Track { trackId } } }", id=node_id)
    assert again == {"node": {"__typename": "Track", "trackId": 17}}
