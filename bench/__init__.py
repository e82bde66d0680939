"""How fast it is, against an endpoint written by hand and against the limit. README.md says how to read it.

In order of flow: `data` fills databases; `servers` starts `ours` and the baselines `by_hand`, `limit` and
`bare`; `workloads` says what each is asked; `agreement` compares their answers; `client` drives them; `rounds`
takes turns; `growth` asks for more and more; `once` measures what happens once; `report` prints, `plot` draws.
`many_models` is the same with 200 models. Apart from these, `profiling` shows where our
own time goes, and `statements` how the limit's statements were chosen.
"""
