"""HTTP → Request, Answer → HTTP: what is refused before the engine sees it, and how its answer is sent.

In order of flow: `router` (and `application`, its short cut) → `endpoint` → `head`, `media`, `body`, `variables`,
`request` → the engine → `reply`. Beside it `explorer`, the page for browsers, `front`, which leads there, and
`health`.
"""
