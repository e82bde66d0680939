"""The endpoint's path → the explorer: GraphiQL, served by the application itself, asking nobody else.

`source/` is the page, `build.py` makes `built/` of it, `page.py` and `assets.py` serve that.
"""

from graph.http.explorer.assets import explorer_assets
from graph.http.explorer.page import explorer_page

__all__ = ["explorer_assets", "explorer_page"]
