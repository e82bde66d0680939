"""Who is in the sample, and where: add a person, a channel or a workspace here."""

from datetime import date, time
from decimal import Decimal

from models.channel import Visibility
from models.user import UserRole
from models.workspace import Plan

ADMIN, MEMBER, GUEST = UserRole
PUBLIC, PRIVATE = Visibility

# slug, name, anybody may join, plan, price of a month
WORKSPACES = (
    ("lantern", "Lantern", True, Plan.ENTERPRISE, Decimal("1290.50")),
    ("roesterei", "Hafenrösterei Köln", False, Plan.STANDARD, Decimal("49.90")),
    ("open-tides", "Open Tides 🌊", True, Plan.FREE, Decimal("0.00")),
)

# workspace, handle, name, title, role, first day, quiet from
USERS = (
    ("lantern", "ann", "Ann Lindqvist", "Product manager", ADMIN, date(2023, 3, 1), time(18, 30)),
    ("lantern", "zoe", "Zoë Marchetti", "Designer", MEMBER, date(2023, 9, 18), time(19, 0)),
    ("lantern", "lukasz", "Łukasz Wójcik", "Backend engineer", MEMBER, date(2024, 1, 8), None),
    ("lantern", "sakura", "小林 さくら", "Mobile engineer", MEMBER, date(2024, 5, 13), time(9, 30)),
    ("lantern", "priya", "Priya Raman", "Support lead", MEMBER, date(2023, 6, 1), time(17, 0)),
    ("lantern", "ines", "Inés Fuentes", "Test engineer", MEMBER, date(2025, 2, 3), time(20, 15)),
    ("lantern", "yusuf", "Yusuf Çelik", "Backend engineer", MEMBER, None, None),
    ("lantern", "freja", "Freja Sørensen", "Head of engineering", ADMIN, date(2022, 11, 1), time(21, 0)),
    ("lantern", "oleg", "Олег Данилюк", None, GUEST, date(2026, 10, 5), None),
    ("lantern", "marco", "Marco", None, GUEST, None, None),
    ("roesterei", "greta", "Greta Krüger", "Röstmeisterin", ADMIN, date(2019, 4, 1), time(16, 0)),
    ("roesterei", "jonas", "Jonas Weiß", "Barista", MEMBER, date(2024, 8, 15), time(22, 0)),
    ("roesterei", "mehmet", "Mehmet Aydoğan", "Einkauf", MEMBER, date(2021, 2, 1), None),
    ("roesterei", "ann", "Ann-Kathrin Busch", None, MEMBER, None, time(15, 45, 30)),
    ("open-tides", "moana", "Moana Tūhoe", "Maintainer", ADMIN, None, time(8, 0)),
    ("open-tides", "keir", "Keir MacLeod", None, MEMBER, None, None),
    ("open-tides", "ana", "Ana Conceição", "Oceanographer", MEMBER, None, time(23, 59, 59)),
    ("open-tides", "theo", "Théo Le Bihan", None, GUEST, None, None),
)

# workspace, name, topic, visibility, the handles of its members (the first one owns it)
CHANNELS = (
    ("lantern", "general", "For everybody, about everything that matters.", PUBLIC,
     "ann zoe lukasz sakura priya ines yusuf freja oleg"),
    ("lantern", "shipping", "What goes out, when, and what is in the way.", PUBLIC,
     "freja ann lukasz sakura ines yusuf oleg"),
    ("lantern", "design", "Drawings, questions, second thoughts.", PUBLIC, "zoe ann sakura priya"),
    ("lantern", "support", "What customers ask.", PUBLIC, "priya ann zoe lukasz ines"),
    ("lantern", "random", None, PUBLIC, "zoe lukasz sakura priya ines yusuf freja oleg"),
    ("lantern", "leadership", "Plans and numbers; not to be shared.", PRIVATE, "freja ann"),
    ("lantern", "archive-2025", None, PUBLIC, "freja"),
    ("roesterei", "general", "Alles außer Bestellungen.", PUBLIC, "greta jonas mehmet ann"),
    ("roesterei", "orders", "Bestellungen und Rechnungen", PRIVATE, "mehmet greta"),
    ("open-tides", "general", "Say hello 👋", PUBLIC, "moana keir ana theo"),
    ("open-tides", "dev", "The predictor and the site.", PUBLIC, "moana keir ana"),
)  # fmt: skip
