"""The endpoint's path → the explorer's page, or how to build it where that was not done."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from starlette.responses import HTMLResponse, Response

BUILT = Path(__file__).parent / "built"

CONTENT_SECURITY_POLICY: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "worker-src": "'self'",
    "connect-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",  # the editor measures its text and writes the rules for it
    "font-src": "'self' data:",  # GraphiQL's style sheet holds its fonts
    "img-src": "'self' data:",  # the editor's squiggles; an image in somebody's documentation is not loaded
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
}

HEADERS: Mapping[str, str] = {
    "Cache-Control": "no-store",  # the same address answers JSON to others
    "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in CONTENT_SECURITY_POLICY.items()),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "Vary": "Accept",
    "X-Content-Type-Options": "nosniff",
}

NOT_BUILT = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Mainspring</title>
<style>body { font: 1rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto }</style>
</head>
<body>
<h1>The explorer is not built yet</h1>
<p>The API works: it answers POST requests at this address. To get the explorer here, run</p>
<pre>make install</pre>
<p>in the project's folder, or <code>python -m graph.http.explorer.build</code> in its environment,
and load this page again.</p>
</body>
</html>
"""


def explorer_page(endpoint: str) -> Response:
    """The page for the endpoint at this path: as the browser sees it, prefix included, not percent-encoded.

    Its files are expected below `endpoint` + "/explorer", where `explorer_assets` is to be mounted.
    """
    try:
        html = (BUILT / "index.html").read_text(encoding="utf-8")
    except FileNotFoundError:
        return HTMLResponse(NOT_BUILT, 503, HEADERS)
    return HTMLResponse(html.replace('"./assets/', f'"{locate_assets(endpoint)}/'), headers=HEADERS)


def locate_assets(endpoint: str) -> str:
    """Percent-encoded, which leaves nothing that HTML could take for its own.

    One slash in front: with two, the browser would take the first name for a host.
    """
    return quote("/".join(["", *filter(None, endpoint.split("/")), "explorer"]))
