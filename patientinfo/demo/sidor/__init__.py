"""The texts of the site, one file per section; `HEM` is the tree that the loader plants.

`egna` holds the page type's own fields: a StreamField as a list of blocks, rich text as HTML, and the
rows of the matrix in `insatser` as plain dicts whose `las_mer` is an address.
"""

from patientinfo.demo.recept import Sida
from patientinfo.demo.sidor.ansvar import VEM_ANSVARAR
from patientinfo.demo.sidor.barn import BARN_OCH_UNGA
from patientinfo.demo.sidor.digitalt import DIGITALA_TJANSTER
from patientinfo.demo.sidor.din_vard import DIN_VARD
from patientinfo.demo.sidor.egenvard import EGENVARD
from patientinfo.demo.sidor.hem import hemmet
from patientinfo.demo.sidor.hjalpmedel import HJALPMEDEL
from patientinfo.demo.sidor.lots import HITTA_RATT
from patientinfo.demo.sidor.narstaende import NARSTAENDE
from patientinfo.demo.sidor.om import OM_WEBBPLATSEN
from patientinfo.demo.sidor.ordlista import ORDLISTA
from patientinfo.demo.sidor.paverka import DELTA
from patientinfo.demo.sidor.rehabilitering import REHABILITERING
from patientinfo.demo.sidor.sip import SIP
from patientinfo.demo.sidor.sjukresor import SJUKRESOR
from patientinfo.demo.sidor.sprak import SPRAK

HEM: Sida = hemmet(
    [
        HITTA_RATT,
        REHABILITERING,
        VEM_ANSVARAR,
        SIP,
        SJUKRESOR,
        HJALPMEDEL,
        EGENVARD,
        BARN_OCH_UNGA,
        NARSTAENDE,
        DIN_VARD,
        DIGITALA_TJANSTER,
        DELTA,
        SPRAK,
        ORDLISTA,
        OM_WEBBPLATSEN,
    ]
)
