"""The items, by kind."""

from patientforeningar.demo.inslag.arenden import ARENDEN
from patientforeningar.demo.inslag.handelser import HANDELSER
from patientforeningar.demo.inslag.stod import STOD

INSLAG = (*HANDELSER, *STOD, *ARENDEN)
