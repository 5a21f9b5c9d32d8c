"""The Swedish language as plain Python: words, stems, compounds, sentences, readability, personal numbers.

Everything that is said in Swedish on the site is analysed here and nowhere else, so that what is
indexed and what is asked for are treated alike in every search engine.
"""

from patientinfo.svenska.analys import Frageord, Fragetermer, frageform, rubrikform, sokform
from patientinfo.svenska.avstand import avstand
from patientinfo.svenska.lix import Lix, lix
from patientinfo.svenska.meningar import meningar
from patientinfo.svenska.normalisera import ord_i, rensa_fraga
from patientinfo.svenska.personnummer import Traff, hitta_personnummer
from patientinfo.svenska.sammansatt import VARDORD, Ordlista
from patientinfo.svenska.skrivsatt import rubrikterm, termstam
from patientinfo.svenska.stam import stam
from patientinfo.svenska.vik import vik

__all__ = [
    "VARDORD",
    "Frageord",
    "Fragetermer",
    "Lix",
    "Ordlista",
    "Traff",
    "avstand",
    "frageform",
    "hitta_personnummer",
    "lix",
    "meningar",
    "ord_i",
    "rensa_fraga",
    "rubrikform",
    "rubrikterm",
    "sokform",
    "stam",
    "termstam",
    "vik",
]
