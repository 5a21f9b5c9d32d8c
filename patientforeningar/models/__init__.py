"""Records of the associations. The rest of the house imports them from here."""

from patientforeningar.models.beslut import Beslut, Gallringsregel, Lopnummer
from patientforeningar.models.fil import Fil
from patientforeningar.models.forening import Forening
from patientforeningar.models.granskning import Foreningsgranskning
from patientforeningar.models.granskningsansvar import Granskningsansvar
from patientforeningar.models.inslag import Inslag
from patientforeningar.models.inslagsdelar import Avvikelse, Handlaggning, InslagsBild, InslagsDokument, Meddelande
from patientforeningar.models.kontaktperson import Kontaktperson
from patientforeningar.models.kriterium import Kriterium, Rutin, Skalmall
from patientforeningar.models.ombud import Inbjudan, Ombud

__all__ = [
    "Avvikelse",
    "Beslut",
    "Fil",
    "Forening",
    "Foreningsgranskning",
    "Gallringsregel",
    "Granskningsansvar",
    "Handlaggning",
    "Inbjudan",
    "Inslag",
    "InslagsBild",
    "InslagsDokument",
    "Kontaktperson",
    "Kriterium",
    "Lopnummer",
    "Meddelande",
    "Ombud",
    "Rutin",
    "Skalmall",
]
