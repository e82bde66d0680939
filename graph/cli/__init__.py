"""The command line: what can be asked for, and where it is done.

Each command is a function here, for its options and its help, and a file beside this one, for its work. The work is
imported when it is asked for: `--help` should not wait for a database's driver.
"""

from __future__ import annotations

import sys
from enum import Enum
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from graph.cli import options
from graph.errors import MainspringError

INTERRUPTED = 130

# Alembic's templates colour their mistakes with Pygments where that is installed, as it is with Rich: 40 modules and
# 5 MB of every process that serves, and a twentieth of its start, for pages that nobody is shown. They do without, too.
sys.modules.setdefault("mako.ext.pygmentplugin", None)  # type: ignore[arg-type]


class Dialect(Enum):
    BOTH = "both"
    POSTGRESQL = "postgresql"
    SQLITE = "sqlite"


class Commands(TyperGroup):
    """Says what was refused in plain lines, and ends with its exit code: 1, mostly."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except MainspringError as error:
            typer.secho(str(error), fg=typer.colors.RED, err=True)
            raise typer.Exit(error.exit_code) from None
        except KeyboardInterrupt:
            typer.echo("Interrupted.", err=True)
            raise typer.Exit(INTERRUPTED) from None


app = typer.Typer(
    name="mainspring",
    cls=Commands,
    no_args_is_help=True,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
    # A traceback of Python's own: short, and the same as the log's.
    pretty_exceptions_enable=False,
    epilog="Every setting is a variable too, MAINSPRING_DATABASE_URL and the like ([bold]mainspring settings[/bold] "
    "lists them); an option goes first. "
    "Exit codes: 0 done, 1 refused or failed (standard error says why), 2 not understood.",
)


def main() -> None:
    """The entry point of `mainspring`."""
    # As with `python -m`: the models are looked for in the working folder before anywhere else.
    sys.path.insert(0, "")
    app()


def show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"mainspring {version('mainspring')}")
        raise typer.Exit


@app.callback()
def mainspring(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=show_version, is_eager=True, metavar="", help="Print the version, and end."),
    ] = False,
) -> None:
    """SQLAlchemy models become a running GraphQL API: every read is one SQL statement.

    To begin, in an empty folder: [bold]mainspring serve --migrate --sample[/bold]
    """


@app.command()
def serve(
    *,
    host: options.Host = None,
    port: options.Port = None,
    workers: options.Workers = None,
    database: options.Database = None,
    models: options.Models = None,
    migrate: options.Migrate = False,
    sample: options.Sample = False,
    reload: options.Reload = False,
    explorer: options.Explorer = None,
    log_level: options.LogLevel = None,
) -> None:
    """Serve the models over HTTP: POST and GET at /graphql, GraphiQL there in a browser.

    The database must be there and at the revision that the models need; else
    this says what to do, and ends. Ctrl-C lets running requests finish.

    Examples:

      mainspring serve --migrate --sample
      mainspring serve --models shop.models --workers 4 --host 0.0.0.0
      mainspring serve --database postgresql://ann:secret@localhost/shop
    """
    from graph.cli.serve import run

    where = {"host": host, "port": port, "workers": workers}
    what = {"database_url": database, "models": models, "explorer": explorer, "log_level": log_level}
    run({**where, **what}, to_migrate=migrate, to_fill=sample, reload=reload)


# `-1` is a revision here, and no option.
@app.command(context_settings={"ignore_unknown_options": True})
def migrate(
    revision: Annotated[
        str, typer.Argument(help="head, base, a revision or its beginning, or so many steps: +1, -1.")
    ] = "head",
    *,
    row_level_security: Annotated[
        bool | None,
        typer.Option(
            "--row-level-security/--no-row-level-security",
            help="First write the rules of the models as policies of PostgreSQL's, or take them down.",
            show_default=False,
        ),
    ] = None,
    database: options.Database = None,
    models: options.Models = None,
) -> None:
    """Bring the database to a revision: the newest, or another, forward or back.

    The migrations are those that the alembic.ini of the working folder names;
    new ones are written by `mainspring change -m "…"`, and where the database
    has other clients, by --row-level-security: what the models say of who may
    read and write which rows, for PostgreSQL to hold them to.

    Examples:

      mainspring migrate
      mainspring migrate -1
      mainspring migrate 3481f --models shop.models
      mainspring migrate --row-level-security
    """
    from graph.cli.migrate import run

    if revision.startswith("--"):
        raise typer.BadParameter(f"there is no option {revision}", param_hint="REVISION")
    run({"database_url": database, "models": models}, revision, row_level_security=row_level_security)


@app.command()
def new(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder; it is made where it is not there.")],
) -> None:
    """Make a project that serves its models: models, migrations, tests, Makefile, Dockerfile and CI.

    It is called as the folder is. Nothing that is there is written over.

    Examples:

      mainspring new library
    """
    from graph.cli.new import run

    run(folder)


@app.command()
def inspect(
    url: Annotated[str, typer.Argument(metavar="URL", help="The database: postgresql://… or sqlite:///…")],
    into: Annotated[
        Path,
        typer.Option(
            "--into", metavar="DIR", help="The package to write. [dim](default: models)[/dim]", show_default=False
        ),
    ] = Path("models"),
    stamp: Annotated[
        bool, typer.Option("--stamp/--no-stamp", help="Tell the database that it is at the first migration.")
    ] = True,
) -> None:
    """Write models for a database that exists, and the migration that they begin with.

    Nothing that is there is written over. The database is read; the one thing
    written to it is its revision, in the table alembic_version.

    Examples:

      mainspring inspect postgresql://ann:secret@localhost/shop
      mainspring inspect sqlite:///shop.db --into shop/models --no-stamp
    """
    from graph.cli.inspect import run

    run(url, into, to_stamp=stamp)


@app.command()
def change(
    message: Annotated[str, typer.Option("--message", "-m", metavar="TEXT", help="What changes, in a few words.")] = "",
    *,
    allow: options.Allow = None,
    force: Annotated[
        bool, typer.Option("--force", metavar="", help="Remove fields that are not deprecated, or in use.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", metavar="", help="Print the report; write nothing.")] = False,
    documents: options.Documents = None,
    json: options.Json = False,
    markdown: options.Markdown = False,
    database: options.Database = None,
    models: options.LongModels = None,
) -> None:
    """Write the migration that the models need, and say what it does to the database and to clients.

    The models are compared with what the migrations make, in a database of
    nobody's, and their schema with schema.graphql. The database, if it is there,
    is asked only how large its tables are, and which operations the server has
    recorded in it.

    Exit codes: 0 safe, 1 dangerous, 2 breaking; 0 with --allow; 3 refused.

    Examples:

      mainspring change -m "add message.pinned_at"
      mainspring change --dry-run --markdown
      mainspring change -m "drop user.title" --allow "no client shows it"
    """
    from graph.cli.change import choose, run
    from graph.evolution.change import Wish

    if not message and not dry_run:
        raise typer.BadParameter("what changes? --message TEXT", param_hint="--message")
    run(
        {"database_url": database, "models": models},
        Wish(message or "What the models have changed", allow=allow, force=force, write=not dry_run),
        documents=documents,
        form=choose(json=json, markdown=markdown),
    )


@app.command()
def check(
    documents: options.Documents = None,
    database: options.Database = None,
    models: options.Models = None,
) -> None:
    """Check that the models, the migrations, schema.graphql and clients' operations agree; for CI.

    Nothing is written, and no database but one of nobody's is asked. Each
    failure says its mend. Exit codes: 0 all agree, 1 they don't.

    Examples:

      mainspring check
      mainspring check --documents ./clients
    """
    from graph.cli.check import run

    run({"database_url": database, "models": models}, documents)


@app.command()
def diff(
    before: Annotated[str, typer.Argument(help="A revision or its beginning, head, or head~2.")],
    after: Annotated[str, typer.Argument(help="Another; or models, as they are now.")] = "models",
    *,
    documents: options.Documents = None,
    json: options.Json = False,
    markdown: options.Markdown = False,
    database: options.Database = None,
    models: options.Models = None,
) -> None:
    """Show what changed for clients between two revisions, each line breaking, dangerous or safe.

    Exit codes: 0 safe, 1 dangerous, 2 breaking; 3 where no schema is recorded.

    Examples:

      mainspring diff head
      mainspring diff head~1 head --markdown
    """
    from graph.cli.change import choose
    from graph.cli.diff import run

    given = {"database_url": database, "models": models}
    run(given, before, after, documents=documents, form=choose(json=json, markdown=markdown))


@app.command()
def schema(
    models: options.Models = None,
    *,
    at: Annotated[
        str | None, typer.Option("--at", metavar="REVISION", help="As it was at a revision: head, head~2, or its name.")
    ] = None,
    viewer: options.AsViewer = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write it there; else to standard output.")
    ] = None,
) -> None:
    """Print the schema that clients see, in GraphQL's definition language.

    It is sorted, so that two versions can be compared. No database is asked.

    Examples:

      mainspring schema -o schema.graphql
      mainspring schema | diff schema.graphql -
      mainspring schema --at head~1
      mainspring schema --role guest
    """
    from graph.cli.schema import run

    run({"models": models}, at, output, viewer)


@app.command()
def rules(models: options.Models = None) -> None:
    """Print who may read what: for each type and role the condition on its rows, and the columns that it may not read.

    What has no rule is open to everybody, and listed first.

    Examples:

      mainspring rules
      mainspring rules --models shop.models
    """
    from graph.cli.rules import run

    run({"models": models})


@app.command()
def docs(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to write.")] = Path("reference"),
    *,
    title: Annotated[str, typer.Option(help="What the reference is called.")] = "API reference",
    models: options.Models = None,
) -> None:
    """Write a reference of the API: index.html, which can be searched, and reference.md.

    Every type, field and argument with its description, examples that run,
    which columns are indexed, the migration that brought each, and a diagram.
    The page asks nobody for anything and works from a file.

    Examples:

      mainspring docs
      mainspring docs public/reference --title "The shop's API"
    """
    from graph.cli.docs import run

    run({"models": models}, folder, title)


@app.command()
def client(
    documents: Annotated[Path, typer.Argument(help="A folder of .graphql files: the client's operations.")],
    *,
    python: Annotated[
        Path | None, typer.Option("--python", metavar="DIR", help="Write a package of Python there.")
    ] = None,
    typescript: Annotated[
        Path | None, typer.Option("--typescript", metavar="DIR", help="Write types for TypeScript there.")
    ] = None,
    models: options.Models = None,
) -> None:
    """Write typed clients for operations, by the generators of their own languages.

    Python's is made by ariadne-codegen, TypeScript's by graphql-codegen with
    npm; each is installed once, in the user's cache.

    Examples:

      mainspring client ./operations --typescript src/gql
      mainspring client ./operations --python shop_client
    """
    from graph.cli.client import run

    run({"models": models}, documents, python=python, typescript=typescript)


@app.command()
def advise(
    documents: Annotated[Path | None, typer.Argument(help="A folder of clients' operations, or a manifest.")] = None,
    *,
    analyze: Annotated[
        bool, typer.Option("--analyze", metavar="", help="Ask the database for its own plans too.")
    ] = False,
    write: Annotated[
        bool, typer.Option("--write", metavar="", help="Write a migration that makes the indexes.")
    ] = False,
    database: options.Database = None,
    models: options.Models = None,
) -> None:
    """Say which rows clients' operations read, and which indexes the models lack for them.

    A comment `# variables: {...}` in an operation says its variables; without
    it they are such as fit. Those that the server has recorded are taken from the
    database, if that is there. Of it nothing else is asked without --analyze.

    Examples:

      mainspring advise ./clients
      mainspring advise ./clients --analyze --database postgresql://localhost/shop
    """
    from graph.cli.advise import run

    run({"database_url": database, "models": models}, documents, to_analyze=analyze, to_write=write)


@app.command()
def explain(
    file: Annotated[str, typer.Argument(help="A file with an operation; - for standard input.")],
    *,
    variables: Annotated[
        str | None, typer.Option("--variables", "-v", metavar="JSON", help="The variables: '{\"id\": 1}'.")
    ] = None,
    operation: Annotated[
        str | None, typer.Option("--operation", metavar="NAME", help="Which operation, where the file has several.")
    ] = None,
    dialect: Annotated[Dialect, typer.Option(help="Whose SQL to print.")] = Dialect.BOTH,
    analyze: Annotated[
        bool,
        typer.Option(
            "--analyze", metavar="", help="Ask the database for its own plan too; PostgreSQL runs the statement for it."
        ),
    ] = False,
    viewer: options.AsViewer = None,
    database: options.Database = None,
    models: options.Models = None,
) -> None:
    """Show what becomes of an operation: the plan as a tree, and the one SQL statement that answers it.

    No database is asked without --analyze. An operation that is refused is
    shown with its error as clients see it, and the place.

    Examples:

      mainspring explain newest.graphql --variables '{"channel": 1}'
      echo '{ user(id: 1) { handle } }' | mainspring explain - --analyze
      mainspring explain newest.graphql --viewer 'member id=7 workspace=1'
    """
    from graph.cli.explain import run
    from graph.cli.given import read_as

    run(
        {"database_url": database, "models": models},
        file,
        variables=variables,
        operation_name=operation,
        dialects=("postgresql", "sqlite") if dialect is Dialect.BOTH else (dialect.value,),
        to_analyze=analyze,
        viewer=read_as(viewer),
    )


@app.command()
def load(
    folder: Annotated[Path, typer.Argument(help="The folder with the files.")],
    database: options.Database = None,
    models: options.Models = None,
) -> None:
    """Load a folder of JSON lines into the database, all of it or nothing.

    A file is <table>.jsonl or <table>.jsonl.gz, one JSON object a line. Its
    keys are the columns' names, its values are written as the API writes them,
    and a column that is left out takes its default. Rows come in any order. A
    line that is wrong is named, and then nothing is loaded.

    Examples:

      mainspring load ./export
      mainspring load ./export --database postgresql://ann:secret@localhost/shop
    """
    from graph.cli.load import run

    run({"database_url": database, "models": models}, folder)


@app.command()
def token(
    user: Annotated[
        str, typer.Argument(help="Whose: an e-mail address, a workspace and a handle (acme/ann), or a key.")
    ],
    role: Annotated[
        list[str] | None,
        typer.Option("--role", metavar="ROLE", help="Another role than the person's; may be repeated."),
    ] = None,
    minutes: Annotated[
        float, typer.Option(min=0.1, max=525_600, metavar="NUMBER", help="How long it is good for.")
    ] = 60,
    database: options.Database = None,
    models: options.Models = None,
) -> None:
    """Print an access token: for scripts, for the explorer, and for the first administrator.

    Whoever has it may do what the person may until it expires; nothing takes
    it back but another MAINSPRING_TOKEN_SECRET.

    Examples:

      mainspring token acme/ann
      curl -H "Authorization: Bearer $(mainspring token 1 --role admin)" …
    """
    from graph.cli.token import run

    run({"database_url": database, "models": models}, user, role or [], minutes)


@app.command()
def settings() -> None:
    """List every setting, with its default: the variables that all commands read.

    Examples:

      mainspring settings
      MAINSPRING_PORT=8001 mainspring serve
    """
    from graph.cli.settings import run

    run()
