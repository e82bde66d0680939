"""What the models say of themselves is in the database too."""

from sqlalchemy import Connection, MetaData, Table
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from graph.catalog import read_catalog
from graph.evolution.comments import commented
from models import Base
from tests.databases import change, migrate


def test_postgresql_has_the_descriptions_that_clients_read(empty_postgresql_url: str) -> None:
    descriptions: dict[str, str | None] = {}
    reached = MetaData()

    def read(connection: Connection) -> None:
        reached.reflect(connection)

    change(empty_postgresql_url, migrate, read)
    for entity in read_catalog(Base).entities.values():
        table = entity.model.__table__
        descriptions[table.name] = entity.description
        for column in entity.columns.values():
            found = entity.model.__mapper__.columns.get(column.attribute)
            if column.stored and isinstance(found.table, Table):
                descriptions[f"{found.table.name}.{found.name}"] = column.description
    assert len(descriptions) > 50
    comments = {table.name: table.comment for table in reached.tables.values()}
    comments |= {
        f"{table.name}.{each.name}": each.comment for table in reached.tables.values() for each in table.columns
    }
    assert {name: comments[name] for name in descriptions} == descriptions


def test_a_comment_stays_and_describes_and_no_model_is_changed() -> None:
    class Own(DeclarativeBase):
        pass

    class Planet(Own):
        __tablename__ = "planets"
        __table_args__ = {"comment": "What goes round a sun."}  # noqa: RUF012

        id: Mapped[int] = mapped_column(primary_key=True, comment="By which it is known.")
        name: Mapped[str] = mapped_column(doc="What it is called.", comment="Not shown.")
        mass: Mapped[float] = mapped_column(doc="In kilograms.")

    entity = read_catalog(Own).entities["Planet"]
    assert entity.description == "What goes round a sun."
    assert [each.description for each in entity.columns.values()] == [
        *("By which it is known.", "What it is called.", "In kilograms.")
    ]
    table = Planet.__table__
    with commented(Own):
        assert [each.comment for each in table.columns] == ["By which it is known.", "Not shown.", "In kilograms."]
    assert [each.comment for each in table.columns] == ["By which it is known.", "Not shown.", None]
