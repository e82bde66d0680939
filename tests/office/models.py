"""Rules of every kind: by role, by id, by claim, through relations, by class, and for columns."""

from __future__ import annotations

from enum import Enum
from typing import Any

from sqlalchemy import Column, ColumnElement, ForeignKey, Table, UniqueConstraint, exists, or_, select
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import DeclarativeBase, Mapped, aliased, column_property, mapped_column, relationship

# A condition or a bool, of which SQLAlchemy has a type for each way to write one.
Allowed = Any


class Base(DeclarativeBase):
    """The office's tables."""


class OfTeam:
    """What belongs to a team is read by its members: the rule of several models, said once."""

    @classmethod
    def readable_by(cls: Any, viewer: Any) -> Allowed:
        if viewer.has_role("admin"):
            return True
        if viewer.has_role("anonymous"):
            return False
        return cls.team_id == viewer.claim("team")


def own_or_admin(row: Any, viewer: Any) -> Allowed:
    return viewer.has_role("admin") or row.id == viewer.id


class Mood(Enum):
    """How somebody feels."""

    CALM = 1
    BUSY = 2


class Team(Base):
    """Read by everybody: it has no rule."""

    __tablename__ = "teams"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]

    people: Mapped[list[Person]] = relationship(back_populates="team", viewonly=True)
    projects: Mapped[list[Project]] = relationship(back_populates="team", viewonly=True)
    labels: Mapped[list[Label]] = relationship(viewonly=True)


class Person(OfTeam, Base):
    """Its e-mail is for itself and for admins, its pay for admins alone."""

    __tablename__ = "people"
    __table_args__ = (UniqueConstraint("team_id", "badge"), {"info": {"plural": "people"}})

    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id"))
    name: Mapped[str]
    email: Mapped[str | None] = mapped_column(unique=True, info={"readable_by": own_or_admin})
    pay: Mapped[int | None] = mapped_column(info={"readable_by": {"admin"}})
    badge: Mapped[int] = mapped_column(info={"readable_by": {"admin", "member"}})
    mood: Mapped[Mood | None]
    yearly: Mapped[int | None] = column_property(pay * 12)

    team: Mapped[Team] = relationship(back_populates="people", viewonly=True)
    owned: Mapped[list[Project]] = relationship(back_populates="owner", viewonly=True)
    projects: Mapped[list[Project]] = relationship(secondary="assignments", back_populates="people", viewonly=True)
    assignments: Mapped[list[Assignment]] = relationship(back_populates="person", viewonly=True)
    tasks: Mapped[list[Task]] = relationship(back_populates="assignee", viewonly=True)

    @hybrid_property
    def has_email(self) -> bool:
        """As little known as the e-mail."""
        return self.email is not None

    @has_email.inplace.expression
    @classmethod
    def _has_email(cls) -> ColumnElement[bool]:
        return cls.email.is_not(None)


class Project(Base):
    """Open to all, or for those who are assigned to it."""

    __tablename__ = "projects"

    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id"))
    owner_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    name: Mapped[str] = mapped_column(unique=True)
    is_open: Mapped[bool]
    budget: Mapped[int | None] = mapped_column(
        info={"readable_by": lambda row, viewer: viewer.has_role("admin") or row.owner_id == viewer.id}
    )

    team: Mapped[Team] = relationship(back_populates="projects", viewonly=True)
    owner: Mapped[Person] = relationship(back_populates="owned", viewonly=True, info={"shown_with_row": True})
    people: Mapped[list[Person]] = relationship(secondary="assignments", back_populates="projects", viewonly=True)
    assignments: Mapped[list[Assignment]] = relationship(back_populates="project", viewonly=True)
    tasks: Mapped[list[Task]] = relationship(back_populates="project", viewonly=True)

    @classmethod
    def readable_by(cls, viewer: Any) -> Allowed:
        if viewer.has_role("admin"):
            return True
        if viewer.has_role("anonymous"):
            return cls.is_open
        return or_(cls.is_open, cls.assignments.any(Assignment.person_id == viewer.id))


class Assignment(Base):
    """One's own, and those of open projects."""

    __tablename__ = "assignments"

    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True)
    hours: Mapped[int]

    project: Mapped[Project] = relationship(back_populates="assignments", viewonly=True)
    person: Mapped[Person] = relationship(back_populates="assignments", viewonly=True)

    @classmethod
    def readable_by(cls, viewer: Any) -> Allowed:
        if viewer.has_role("admin"):
            return True
        if viewer.has_role("anonymous"):
            return False
        return or_(cls.person_id == viewer.id, cls.project.has(Project.is_open))


task_labels = Table(
    "task_labels",
    Base.metadata,
    Column("task_id", ForeignKey("tasks.id"), primary_key=True),
    Column("label_id", ForeignKey("labels.id"), primary_key=True),
)


class Label(OfTeam, Base):
    """Read by the team; its foreign key leads to notes of any kind."""

    __tablename__ = "labels"

    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id"))
    note_id: Mapped[int | None] = mapped_column(ForeignKey("notes.id"))
    text: Mapped[str]

    tasks: Mapped[list[Task]] = relationship(secondary=task_labels, back_populates="labels", viewonly=True)


class Task(Base):
    """Read by who may read its project."""

    __tablename__ = "tasks"

    id: Mapped[int] = mapped_column(primary_key=True)
    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id"))
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("tasks.id"))
    assignee_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    title: Mapped[str]
    cost: Mapped[int | None] = mapped_column(
        info={"readable_by": lambda row, viewer: viewer.has_role("admin") or row.assignee_id == viewer.id}
    )

    project: Mapped[Project] = relationship(back_populates="tasks", viewonly=True)
    parent: Mapped[Task | None] = relationship(remote_side=[id], back_populates="children", viewonly=True)
    children: Mapped[list[Task]] = relationship(back_populates="parent", viewonly=True)
    assignee: Mapped[Person | None] = relationship(back_populates="tasks", viewonly=True)
    labels: Mapped[list[Label]] = relationship(secondary=task_labels, back_populates="tasks", viewonly=True)
    notes: Mapped[list[Note]] = relationship(back_populates="task", viewonly=True)
    top_note: Mapped[Note | None] = relationship(
        primaryjoin="and_(Task.id == Note.task_id, Note.is_top)", uselist=False, viewonly=True
    )

    @classmethod
    def readable_by(cls, viewer: Any) -> Allowed:
        if viewer.has_role("admin"):
            return True
        project = aliased(Project)
        return exists(select(project.id).where(project.id == cls.project_id, project.readable_by(viewer)))


class Note(Base):
    """A kind of text on a task; each kind may have a rule of its own."""

    __tablename__ = "notes"

    id: Mapped[int] = mapped_column(primary_key=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("tasks.id"))
    author_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    kind: Mapped[str]
    is_top: Mapped[bool]
    text: Mapped[str]

    task: Mapped[Task] = relationship(back_populates="notes", viewonly=True)
    author: Mapped[Person] = relationship(viewonly=True)

    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "note"}

    @classmethod
    def readable_by(cls, viewer: Any) -> Allowed:
        return not viewer.has_role("anonymous")


class Memo(Note):
    """As open as any note."""

    __mapper_args__ = {"polymorphic_identity": "memo"}

    pages: Mapped[int | None]


class Secret(Note):
    """For its author alone, and in a table of its own."""

    __tablename__ = "secrets"
    __mapper_args__ = {"polymorphic_identity": "secret"}

    id: Mapped[int] = mapped_column(ForeignKey("notes.id"), primary_key=True)
    code: Mapped[str]

    @classmethod
    def readable_by(cls, viewer: Any) -> Allowed:
        return cls.author_id == viewer.id
