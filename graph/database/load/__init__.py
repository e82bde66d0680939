"""A folder of JSON lines → rows in a database, all of them or none."""

from graph.database.load.folder import Loaded, load_folder

__all__ = ["Loaded", "load_folder"]
