"""What the models say."""

from graph.catalog.read import read_catalog
from graph.catalog.types import Catalog, Column, Entity, EnumType, Key, Relation, Through

__all__ = ["Catalog", "Column", "Entity", "EnumType", "Key", "Relation", "Through", "read_catalog"]
