"""Records and page types. The rest of the house imports them from here."""

from patientinfo.models.aterkoppling import Aterkoppling
from patientinfo.models.avgift import Avgift, Avgiftsslag
from patientinfo.models.avstand import Avstand
from patientinfo.models.brev import Brev, Brevtext
from patientinfo.models.filer import Bild, Bildversion, Dokument
from patientinfo.models.granskning import AnnanPersonTask
from patientinfo.models.granskningslank import Granskningslank
from patientinfo.models.halsoaktivitet import Halsoaktivitet
from patientinfo.models.handboksutgava import Handboksutgava
from patientinfo.models.installningar import Installningar
from patientinfo.models.kommun import Kommun
from patientinfo.models.konto import Konto
from patientinfo.models.kortadress import Kortadress
from patientinfo.models.ordlisteord import Ordlisteord
from patientinfo.models.paminnelse import Paminnelse
from patientinfo.models.plats import Plats
from patientinfo.models.sidor.behov import Behov
from patientinfo.models.sidor.hjalpmedel import HjalpmedelPage
from patientinfo.models.sidor.home import HomePage
from patientinfo.models.sidor.information import InformationPage
from patientinfo.models.sidor.insats import Insats
from patientinfo.models.sidor.lots import LotsPage
from patientinfo.models.sidor.nivastrukturering import NivastruktureringPage
from patientinfo.models.sidor.ordlista import OrdlistaPage
from patientinfo.models.sidor.rehabprocess import RehabprocessPage
from patientinfo.models.sidor.section import SectionPage
from patientinfo.models.sidor.sip import SipPage
from patientinfo.models.sidor.sjukresor import SjukresorPage
from patientinfo.models.sidor.tillganglighet import TillganglighetsPage
from patientinfo.models.stampel import Stampel
from patientinfo.models.storning import Storning
from patientinfo.models.tema import Tema
from patientinfo.models.vardenhet import AvvikandeDag, Oppettid, Vardenhet

__all__ = [
    "AnnanPersonTask",
    "Aterkoppling",
    "Avgift",
    "Avgiftsslag",
    "Avstand",
    "AvvikandeDag",
    "Behov",
    "Bild",
    "Bildversion",
    "Brev",
    "Brevtext",
    "Dokument",
    "Granskningslank",
    "Halsoaktivitet",
    "Handboksutgava",
    "HjalpmedelPage",
    "HomePage",
    "InformationPage",
    "Insats",
    "Installningar",
    "Kommun",
    "Konto",
    "Kortadress",
    "LotsPage",
    "NivastruktureringPage",
    "Oppettid",
    "OrdlistaPage",
    "Ordlisteord",
    "Paminnelse",
    "Plats",
    "RehabprocessPage",
    "SectionPage",
    "SipPage",
    "SjukresorPage",
    "Stampel",
    "Storning",
    "Tema",
    "TillganglighetsPage",
    "Vardenhet",
]
