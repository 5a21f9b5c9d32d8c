"""The texts of the site, one file per section; `HEM` is the tree that the loader plants.

`egna` holds the page type's own fields: a StreamField as a list of blocks, rich text as HTML, and the
rows of the matrix in `insatser` as plain dicts whose `las_mer` is an address.
"""

from patientinfo.demo.recept import Sida
from patientinfo.demo.sidor.ansvar import VEM_ANSVARAR
from patientinfo.demo.sidor.hem import hemmet
from patientinfo.demo.sidor.hjalpmedel import HJALPMEDEL
from patientinfo.demo.sidor.sip import SIP
from patientinfo.demo.sidor.sjukresor import SJUKRESOR

HEM: Sida = hemmet([VEM_ANSVARAR, SIP, SJUKRESOR, HJALPMEDEL])
