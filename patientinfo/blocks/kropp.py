"""Assembles the shared set; the blocks themselves live in the file of their family."""

from __future__ import annotations

from wagtail import blocks

from patientinfo.blocks.media import BildBlock, DokumentBlock, LankarBlock
from patientinfo.blocks.steg import ChecklistaBlock, StegListaBlock
from patientinfo.blocks.text import CitatBlock, FaktaBlock, FragorSvarBlock, TextBlock
from patientinfo.blocks.vard import AvgiftstabellBlock, KontaktkortBlock, MerPa1177Block, VardkortBlock


class KroppBlock(blocks.StreamBlock):
    """What the body of any page is made of."""

    text = TextBlock()
    steglista = StegListaBlock()
    fakta = FaktaBlock()
    kontaktkort = KontaktkortBlock()
    avgiftstabell = AvgiftstabellBlock()
    vardkort = VardkortBlock()
    checklista = ChecklistaBlock()
    fragor_svar = FragorSvarBlock()
    citat = CitatBlock()
    bild = BildBlock()
    dokument = DokumentBlock()
    lankar = LankarBlock()
    mer_pa_1177 = MerPa1177Block()

    class Meta:
        template = "blocks/kropp.html"
