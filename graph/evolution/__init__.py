"""A change of the models → what follows from it: migrations, models of a database, references, clients.

`mainspring change` is these, in this order: `scratch` runs the migrations into a database of nobody's; `operations`
compares it with the models; `steps` makes the differences steps that keep data, and `locks` says what each holds on
PostgreSQL; `revision` writes the file; `schema_difference` is what clients see of it, `record` the schema at each
revision, `documents` the operations that are known; `report` is all of that as one value, `show` its three forms.
What a program needs of it is imported from the files here.
"""
