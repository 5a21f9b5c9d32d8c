"""The search's own records: what was searched for, and what editors help it with."""

from sok.models.basta import Basta
from sok.models.efterslap import Efterslap
from sok.models.ordgrupp import Ordgrupp
from sok.models.sokning import Sokning

__all__ = ["Basta", "Efterslap", "Ordgrupp", "Sokning"]
