"""The one set of blocks that every page type shares: one file per family, `kropp` only assembles."""

from patientinfo.blocks.falt import Blockfalt
from patientinfo.blocks.kallor import KallaBlock
from patientinfo.blocks.kropp import KroppBlock
from patientinfo.blocks.process import FragorBlock, PlanBlock, ProcessStegBlock
from patientinfo.blocks.steg import StegBlock

__all__ = ["Blockfalt", "FragorBlock", "KallaBlock", "KroppBlock", "PlanBlock", "ProcessStegBlock", "StegBlock"]
