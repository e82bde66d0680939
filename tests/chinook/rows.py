"""Rows for the shop, of the shape that the real ones have: plain dictionaries, keyed by the tables' columns."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from sqlalchemy import Connection, insert

from tests.chinook.models import Base

Rows = list[dict[str, Any]]

OPENED = datetime(2021, 1, 1)  # noqa: DTZ001 (the columns have no time zone)

ARTISTS = ["AC/DC", "Björk", "Čechomor", "dub_fx", "Éric Serra", "Iron & Wine", "Ólafur 100%", "The Ångström Unit"]
WORDS = ["Love", "love", "Night", "Río", "Ünder", "50%", "Blue_", "Rain", "Über", "élan"]
NAMES = ["Luís", "Leonie", "François", "Bjørn", "František", "Helena", "Astrid", "Daan", "Kara", "Eduardo"]
CITIES = [("Praha", "Czech Republic"), ("São Paulo", "Brazil"), ("Oslo", "Norway"), ("Montréal", "Canada")]
# Key, title, whose reports they are.
EMPLOYEES = [
    (1, "General Manager", None), (2, "Sales Manager", 1), (3, "Sales Support Agent", 2),
    (4, "Sales Support Agent", 2), (5, "Sales Support Agent", 2), (6, "IT Manager", 1), (7, "IT Staff", 6),
    (8, None, 6),
]  # fmt: skip
# One is empty, and two are called the same.
PLAYLISTS = ["Music", "Movies", "TV Shows", "90\u2019s Music", "Music", None]


def make_rows() -> dict[str, Rows]:
    """Every table's rows, in the order of its key; the same at every call."""
    random = Random(1959)
    rows: dict[str, Rows] = {
        # The last one has published nothing.
        "Artist": [{"ArtistId": n, "Name": name} for n, name in enumerate([*ARTISTS, None, "Nobody"], 1)],
        "Genre": [{"GenreId": n, "Name": name} for n, name in enumerate(["Rock", "Jazz", "Música", None], 1)],
        "MediaType": [{"MediaTypeId": n, "Name": name} for n, name in enumerate(["MPEG audio file", "AAC"], 1)],
        "Playlist": [{"PlaylistId": n, "Name": name} for n, name in enumerate(PLAYLISTS, 1)],
        "Album": [
            {"AlbumId": n, "Title": title(random), "ArtistId": random.randint(1, len(ARTISTS) + 1)}
            for n in range(1, 31)
        ],
        "Employee": [make_employee(random, *each) for each in EMPLOYEES],
    }
    rows["Track"] = [make_track(random, n) for n in range(1, 161)]
    rows["PlaylistTrack"] = [
        {"PlaylistId": playlist, "TrackId": track}
        for playlist, size in ((1, 120), (3, 40), (4, 25), (5, 7), (6, 1))
        for track in sorted(random.sample(range(1, 161), size))
    ]
    rows["Customer"] = [make_customer(random, n) for n in range(1, 26)]
    rows["InvoiceLine"] = []
    rows["Invoice"] = [make_invoice(random, n, rows) for n in range(1, 71)]
    return rows


def fill(connection: Connection) -> None:
    """Insert every row, what others refer to first."""
    rows = make_rows()
    for table in Base.metadata.sorted_tables:
        connection.execute(insert(table), rows[table.name])


def title(random: Random) -> str:
    return " ".join(random.choices(WORDS, k=random.randint(1, 3)))


def moment(random: Random) -> datetime:
    """On a day's stroke, as in the real file, so that several are equal."""
    return OPENED + timedelta(days=random.randint(0, 60))


def place(random: Random) -> dict[str, Any]:
    city, country = random.choice(CITIES)
    return {
        "Address": f"Rua {random.randint(1, 300)}",
        "City": city,
        "State": random.choice([None, "SP", "QC"]),
        "Country": country,
        "PostalCode": random.choice([None, "12227-000"]),
    }


def reach(random: Random, name: str, number: int) -> dict[str, Any]:
    return {
        "Phone": f"+55 (12) {random.randint(1000, 9999)}",
        "Fax": random.choice([None, "+1 (403) 262-3322"]),
        "Email": f"{name.lower()}{number}@example.org",
    }


def make_employee(random: Random, key: int, position: str | None, above: int | None) -> dict[str, Any]:
    name = NAMES[key]
    return {
        "EmployeeId": key, "LastName": random.choice(["Adams", "Peacock", "Müller"]), "FirstName": name,
        "Title": position, "ReportsTo": above, "BirthDate": datetime(1950 + key, 2, 18),  # noqa: DTZ001
        "HireDate": moment(random) if position else None, **place(random), **reach(random, name, key),
    }  # fmt: skip


def make_track(random: Random, key: int) -> dict[str, Any]:
    return {
        "TrackId": key, "Name": title(random), "AlbumId": random.choice([None, *range(1, 30)]),
        "MediaTypeId": random.randint(1, 2), "GenreId": random.choice([None, 1, 2, 3]),
        "Composer": random.choice([None, None, "Bach", "Ünal", "bach"]), "Milliseconds": random.randint(1, 40) * 10_000,
        "Bytes": random.choice([None, random.randint(10**6, 2 * 10**9)]),
        "UnitPrice": random.choice([Decimal("0.99"), Decimal("1.99")]),
    }  # fmt: skip


def make_customer(random: Random, key: int) -> dict[str, Any]:
    name = random.choice(NAMES)
    return {
        "CustomerId": key, "FirstName": name, "LastName": random.choice(["Gonçalves", "Köhler", "Tremblay", "Hansen"]),
        "Company": random.choice([None, "Empresa Aeronáutica"]), **place(random), **reach(random, name, key),
        "SupportRepId": random.choice([None, 3, 3, 4]),
    }  # fmt: skip


def make_invoice(random: Random, key: int, rows: dict[str, Rows]) -> dict[str, Any]:
    """And its lines. The last customer buys nothing."""
    lines: Rows = []
    for track in random.sample(rows["Track"], random.randint(1, 6)):
        number = len(rows["InvoiceLine"]) + len(lines) + 1
        bought = {"TrackId": track["TrackId"], "UnitPrice": track["UnitPrice"], "Quantity": random.choice([1, 1, 1, 2])}
        lines.append({"InvoiceLineId": number, "InvoiceId": key, **bought})
    rows["InvoiceLine"] += lines
    customer = rows["Customer"][random.randint(0, 23)]
    return {
        "InvoiceId": key, "CustomerId": customer["CustomerId"], "InvoiceDate": moment(random),
        **{f"Billing{name}": customer[name] for name in ("Address", "City", "State", "Country", "PostalCode")},
        "Total": sum((line["UnitPrice"] * line["Quantity"] for line in lines), Decimal("0.00")),
    }  # fmt: skip
