"""What a slide says, and that all of it is told by its version."""

from __future__ import annotations

import datetime as dt
from contextlib import closing
from typing import Any

import provfiler
import pytest
from django.core.files.base import ContentFile
from django.test import Client, override_settings
from django.utils import translation
from fabriker import startsida
from filprov import en_bild
from foreningsfabriker import InslagFactory, publicerat
from skarmfabriker import SkarmbildFactory, publicerad_bild
from skarmtrad import DAG, VID, pa_skarm

from patientforeningar.models import Avvikelse, Inslag, InslagsBild
from patientforeningar.skylt import lastid
from patientforeningar.skylt.delar import Roll
from patientinfo.models import Bild, Kortadress, Plats
from skarmar.kontrakt import Fonster, Slag
from skarmar.models import Inslagsschema, Skarmbild
from skarmar.urval.motiv import VERSION
from skarmar.urval.nycklar import nyckel, slapp_upp
from skarmar.urval.punkt import av_inslag, av_skarmbild

Trad = dict[str, Plats]
pytestmark = pytest.mark.django_db


def text(punkt: Any, roll: Roll) -> list[str]:
    """What stands in the block on the lying and on the standing screen."""
    block = (skylt.textblock(roll) for skylt in punkt.skyltar)
    return [" ".join(rad.text for rad in ett.rader) if ett else "" for ett in block]


# --- Names


def test_a_name_leads_back_to_what_it_names() -> None:
    inslag, bild = InslagFactory(), SkarmbildFactory()
    assert slapp_upp(nyckel(inslag)) == inslag
    assert slapp_upp(nyckel(bild)) == bild


@pytest.mark.parametrize(
    "namn", ["", "inslag", "inslag-", "inslag-0", "inslag-x", "inslag-١", "annat-1", "inslag-1\n", "inslag-" + "9" * 40]
)
def test_a_name_of_nothing_leads_nowhere(namn: str) -> None:
    assert slapp_upp(namn) is None


# --- Who says it


def test_an_association_s_slide_says_who_sends_it_and_who_has_looked_at_it() -> None:
    punkt = av_inslag(publicerat(forening__namn="Zebraföreningen"), VID)
    assert (punkt.avsandare, punkt.granskad) == ("Zebraföreningen", "Granskad av Region Norrbotten")
    assert text(punkt, Roll.AVSANDARE) == ["Information från Zebraföreningen, granskad av Region Norrbotten"] * 2


def test_the_regions_own_slide_says_who_sends_it() -> None:
    punkt = av_skarmbild(publicerad_bild(), VID)
    assert (punkt.avsandare, punkt.granskad) == ("Region Norrbotten", "")
    assert text(punkt, Roll.AVSANDARE) == ["Information från Region Norrbotten"] * 2


def test_the_words_around_it_are_swedish_whatever_language_the_asker_reads() -> None:
    inslag = publicerat()
    svensk = av_inslag(inslag, VID)
    with translation.override("en"):
        assert av_inslag(inslag, VID) == svensk


# --- Where one reads more


def test_an_item_leads_to_its_page() -> None:
    inslag = publicerat()
    punkt = av_inslag(inslag, VID)
    assert punkt.adress == inslag.full_url()
    assert punkt.skriven_adress.endswith(f"/k/f26-{int(inslag.nummer[-5:])}")


def test_a_slide_leads_to_its_page_by_the_shortest_short_address_that_there_is() -> None:
    bild = publicerad_bild()
    with override_settings(BASE_URL="https://prov.example.se"):
        assert av_skarmbild(bild, VID).adress == "https://prov.example.se/"
        Kortadress.objects.create(kod="provresan", sida=startsida())
        Kortadress.objects.create(kod="prov", sida=startsida())
        punkt = av_skarmbild(bild, VID)
    assert (punkt.adress, punkt.skriven_adress) == ("https://prov.example.se/k/prov", "prov.example.se/k/prov")
    assert text(punkt, Roll.ADRESS) == ["prov.example.se/k/prov"] * 2


# --- When


def test_an_item_says_its_next_time_and_what_is_cancelled() -> None:
    inslag = publicerat(borjar=VID + DAG, slutar=VID + DAG + dt.timedelta(hours=1))
    svensk_tid = av_inslag(inslag, VID)
    assert svensk_tid.fakta[0] == "Onsdag 13 maj kl.\xa012.00"
    Avvikelse.objects.create(inslag=inslag, datum=(VID + DAG).date(), skapad=VID + dt.timedelta(hours=2))
    installt = av_inslag(Inslag.objects.get(pk=inslag.pk), VID)
    assert installt.rubrik.startswith("Inställt: ")
    assert installt.uppdaterad >= VID + dt.timedelta(hours=2)
    assert installt.version != svensk_tid.version


def test_validity_is_the_items_own_and_its_associations() -> None:
    inslag = publicerat(visas_till=VID + 8 * DAG)
    assert (av_inslag(inslag, VID).giltig_fran, av_inslag(inslag, VID).giltig_till) == (
        inslag.visas_fran,
        VID + 8 * DAG,
    )
    inslag.forening.avslutad = VID + DAG
    assert av_inslag(inslag, VID).giltig_till == VID + DAG


def test_a_slide_without_an_end_has_none_and_its_hours_are_told() -> None:
    bild = publicerad_bild(veckodagar=0b0000011, fran=dt.time(22), till=dt.time(6))
    punkt = av_skarmbild(bild, VID)
    assert punkt.giltig_till is None
    assert punkt.fonster == Fonster((0, 1), dt.time(22), dt.time(6))


def test_an_items_hours_are_told() -> None:
    inslag = publicerat()
    assert av_inslag(inslag, VID).fonster is None
    Inslagsschema.objects.create(inslag=inslag, fran=dt.time(8), till=dt.time(16))
    assert av_inslag(Inslag.objects.get(pk=inslag.pk), VID).fonster == Fonster(tuple(range(7)), dt.time(8), dt.time(16))


# --- How long, how large


def test_longer_text_stays_longer_and_none_for_more_than_half_a_minute() -> None:
    kort, lang = (av_skarmbild(publicerad_bild(kort=text_), VID) for text_ in ("Kort.", "Ett ord till. " * 14))
    assert lastid.KORTAST <= kort.sekunder < lang.sekunder <= lastid.LANGST


def test_a_slide_that_does_not_fit_is_shown_readable_with_its_last_lines_left_out() -> None:
    punkt = av_skarmbild(publicerad_bild(rubrik="Mm" * 35, kort="Wm" * 100), VID)
    assert not all(skylt.ryms for skylt in punkt.skyltar)
    for skylt in punkt.skyltar:
        assert skylt.textblock(Roll.RUBRIK)
        assert skylt.textblock(Roll.AVSANDARE)
        assert skylt.synvinkel >= 16


# --- The picture


def test_the_first_picture_of_an_item_is_the_slides_by_the_door_that_is_open_to_everybody() -> None:
    inslag = publicerat()
    _med_bild(inslag, "Åtta personer i en bassäng")
    punkt = av_inslag(inslag, VID)
    assert punkt.bild is not None
    assert punkt.bild.alt == "Åtta personer i en bassäng"
    assert punkt.bild.adress.startswith("http://127.0.0.1")
    assert "/foreningar/fil/" in punkt.bild.adress
    assert all(skylt.bild for skylt in punkt.skyltar)


def test_a_picture_that_the_virus_scanner_has_stopped_is_on_no_slide() -> None:
    inslag = publicerat()
    fil = _med_bild(inslag, "Något").fil
    fil.fynd = "Eicar"
    fil.save()
    punkt = av_inslag(Inslag.objects.get(pk=inslag.pk), VID)
    assert punkt.bild is None
    assert not any(skylt.bild for skylt in punkt.skyltar)


def test_an_editors_picture_is_shown_in_a_size_for_screens() -> None:
    bild = Bild.objects.order_by("-width").first()
    punkt = av_skarmbild(publicerad_bild(bild=bild, alt="Fjäll"), VID)
    assert punkt.bild is not None
    assert punkt.bild.bredd <= 1400
    with closing(Client().get(punkt.bild.adress)) as svar:
        assert (svar.status_code, svar.headers["Content-Type"]) == (200, "image/webp")


def test_a_picture_whose_file_is_gone_leaves_a_slide_of_words() -> None:
    bild = Bild.objects.create(title="borta", file="original_images/finns-inte.jpg", width=10, height=10)
    assert av_skarmbild(publicerad_bild(bild=bild, alt="Borta"), VID).bild is None


def _med_bild(inslag: Inslag, alt: str) -> InslagsBild:
    return InslagsBild.objects.create(inslag=inslag, fil=en_bild(inslag.forening), alt=alt)


# --- The version


@pytest.mark.parametrize(
    "andring",
    [
        {"rubrik": "Ett annat"},
        {"kort": "Ett annat."},
        {"sprak": "fi"},
        {"avsandare": "Sunderby sjukhus"},
    ],
)
def test_all_that_is_said_changes_the_version(andring: dict[str, str]) -> None:
    bild = publicerad_bild(rubrik="Ett", kort="Två.")
    fore = av_skarmbild(bild, VID)
    for falt, varde in andring.items():
        setattr(bild, falt, varde)
    assert av_skarmbild(bild, VID).version != fore.version


def test_when_and_where_it_is_shown_do_not() -> None:
    bild = publicerad_bild()
    fore = av_skarmbild(bild, VID)
    bild.viktig, bild.visas_till, bild.veckodagar = True, VID + DAG, 1
    assert av_skarmbild(bild, VID + DAG).version == fore.version


def test_two_that_say_the_same_are_two() -> None:
    ena, andra = (publicerad_bild(rubrik="Samma", kort="Samma.") for _ in range(2))
    assert av_skarmbild(ena, VID).version != av_skarmbild(andra, VID).version


def test_a_draft_that_nobody_has_stored_can_be_previewed(trad: Trad) -> None:
    bild = Skarmbild(rubrik="Utkast", kort="Inte sparat.", visas_fran=VID, sida=startsida())
    punkt = av_skarmbild(bild, VID)
    assert (punkt.slag, punkt.rubrik, punkt.publicerad) == (Slag.SKARMBILD, "Utkast", VID)


def test_it_tells_what_it_is_about_and_where_it_is_sent(trad: Trad) -> None:
    punkt = av_inslag(pa_skarm(trad["vantrum"], trad["annan"]), VID)
    assert punkt.mottagare == ("annankommunen", "provvantrummet")


def test_an_approved_slides_picture_is_made_before_any_screen_asks() -> None:
    bild = Bild.objects.create(title="Ny", file=ContentFile(provfiler.bild("JPEG"), name="ny.jpg"))
    publicerad_bild(bild=bild, alt="Prov")  # tasks are done at once in tests
    assert bild.renditions.filter(filter_spec=VERSION).count() == 1
