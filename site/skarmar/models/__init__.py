"""The records of the screens, by name."""

from skarmar.models.doljning import Doljning
from skarmar.models.koppling import Koppling, Parkod
from skarmar.models.overtagande import Overtagande, Varning, Vmakalla
from skarmar.models.platsregel import Platsregel
from skarmar.models.puls import Avbrott, Puls
from skarmar.models.punktbild import Punktbild
from skarmar.models.schema import Inslagsschema, Schema
from skarmar.models.skarm import Skarm, Skarmgrupp
from skarmar.models.skarmbild import Skarmbild
from skarmar.models.spelning import Spelning

__all__ = [
    "Avbrott",
    "Doljning",
    "Inslagsschema",
    "Koppling",
    "Overtagande",
    "Parkod",
    "Platsregel",
    "Puls",
    "Punktbild",
    "Schema",
    "Skarm",
    "Skarmbild",
    "Skarmgrupp",
    "Spelning",
    "Varning",
    "Vmakalla",
]
