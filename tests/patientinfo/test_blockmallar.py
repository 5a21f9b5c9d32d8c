"""Every block of the shared set shows what it is given, and what editors write stays text."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from patientinfo.blocks import KroppBlock
from patientinfo.models import Bild, Dokument, InformationPage, Kommun, Konto, Vardenhet

pytestmark = [pytest.mark.django_db, pytest.mark.en_motor("templates")]

BLOCK = KroppBlock().child_blocks
ELAKT = '<script>alert("x")</script>'


def visa(namn: str, varde: Any, **context: Any) -> str:
    block = BLOCK[namn]
    return " ".join(str(block.render(block.to_python(varde), context={"vid": timezone.now(), **context})).split())


@pytest.mark.parametrize("namn", [namn for namn, block in BLOCK.items() if hasattr(block.meta, "preview_value")])
def test_varje_block_visar_sitt_provvarde(namn: str) -> None:
    block = BLOCK[namn]
    html = str(block.render(block.get_preview_value(), context={"vid": timezone.now()}))
    assert html.strip()
    prov = block.meta.preview_value
    ord_ = prov.get("rubrik") or prov["text"] if isinstance(prov, dict) else "Löpande text"
    assert ord_ in html


def test_alla_block_har_en_mall_med_sitt_namn() -> None:
    for namn, block in BLOCK.items():
        assert block.meta.template == f"blocks/{namn}.html"


@pytest.mark.parametrize(
    ("namn", "varde"),
    [
        ("steglista", {"rubrik": ELAKT, "steg": [{"rubrik": ELAKT, "text": "<p>a</p>"}] * 2}),
        ("fakta", {"rubrik": ELAKT, "text": "<p>a</p>"}),
        ("kontaktkort", {"rubrik": ELAKT, "telefon": "1177", "text": ""}),
        ("avgiftstabell", {"rubrik": ELAKT, "kategori": "sjukresa", "text": ""}),
        ("vardkort", {"niva": "idag", "rubrik": ELAKT, "text": "<p>a</p>"}),
        ("checklista", {"rubrik": ELAKT, "punkter": [ELAKT]}),
        ("fragor_svar", {"rubrik": ELAKT, "fragor": [{"fraga": ELAKT, "svar": "<p>a</p>"}]}),
        ("citat", {"text": ELAKT, "kalla": ELAKT}),
        ("lankar", {"rubrik": ELAKT, "lankar": [{"url": "https://e.se", "text": ELAKT, "beskrivning": ELAKT}]}),
        ("mer_pa_1177", {"text": ELAKT, "url": "https://www.1177.se/"}),
    ],
)
def test_text_fran_redaktorer_forblir_text(namn: str, varde: dict[str, Any]) -> None:
    html = visa(namn, varde)
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_bradskan_star_i_ord_fore_rubriken() -> None:
    html = visa("vardkort", {"niva": "akut", "rubrik": "Om du inte kan tala", "text": "<p>Vänta inte.</p>"})
    assert html.index("Ring 112 nu") < html.index("Om du inte kan tala")
    assert '<a class="knapp" href="tel:112">' in html
    assert "tel:112" not in visa("vardkort", {"niva": "egenvard", "rubrik": "Vila", "text": "<p>En dag.</p>"})


def test_ett_kontaktkort_hamtar_numret_ur_registret() -> None:
    kommun = Kommun.objects.exclude(telefon="").first()
    html = visa("kontaktkort", {"rubrik": "Ring", "kommun": kommun.pk})
    assert kommun.telefon in html
    assert f'href="{kommun.get_absolute_url()}"' in html


def test_en_enhet_utan_bekraftat_nummer_visar_1177() -> None:
    enhet = Vardenhet.objects.filter(telefon="").first()
    assert 'href="tel:1177"' in visa("kontaktkort", {"rubrik": "Ring", "enhet": enhet.pk})


def test_en_lank_till_en_sida_som_inte_far_visas_utelamnas() -> None:
    vid = timezone.now()
    oppen, dold, slut = InformationPage.objects.live()[:3]
    Page.objects.filter(pk=dold.pk).update(live=False)
    Page.objects.filter(pk=slut.pk).update(expire_at=vid - dt.timedelta(seconds=1))
    varde = {"rubrik": "Läs", "lankar": [{"sida": sida.pk, "text": f"Sida {sida.pk}"} for sida in (oppen, dold, slut)]}
    html = visa("lankar", varde, vid=vid)
    assert f'href="{oppen.url}"' in html
    assert f"Sida {dold.pk}" not in html
    assert f"Sida {slut.pk}" not in html


@pytest.mark.usefixtures("minne")
def test_fler_lankar_kostar_inga_fler_fragor(django_assert_max_num_queries: Any) -> None:
    sidor = list(InformationPage.objects.live())
    varde = {"rubrik": "Läs", "lankar": [{"sida": sida.pk, "text": str(sida)} for sida in sidor]}
    visa("lankar", varde)
    with django_assert_max_num_queries(3):
        visa("lankar", varde)


def test_en_bild_finns_i_tre_format_och_i_bredderna_som_visas() -> None:
    bild = Bild.objects.first()
    varde = {"bild": {"image": bild.pk, "alt_text": "En väg", "decorative": False}, "bildtext": "Väg 95"}
    html = visa("bild", varde)
    for format_ in ("image/avif", "image/webp"):
        assert f'type="{format_}"' in html
    for bredd in (" 400w", " 800w", " 1400w"):
        assert html.count(bredd) == 3
    assert 'alt="En väg"' in html
    assert 'loading="lazy"' in html
    assert "width=" in html
    assert "height=" in html
    assert "<figcaption>Väg 95" in html


def test_en_bild_vars_fil_saknas_tar_inte_sidan_med_sig() -> None:
    bild = Bild.objects.first()
    bild.renditions.all().delete()
    Bild.objects.filter(pk=bild.pk).update(file="original_images/borta.jpg")
    assert "<figure" in visa("bild", {"bild": {"image": bild.pk, "alt_text": "x", "decorative": False}})


def test_ett_dokument_sager_vad_det_ar_och_hur_stort() -> None:
    dokument = Dokument.objects.create(title="Rutin", file="documents/rutin.pdf", file_size=1_234_567)
    html = visa("dokument", {"dokument": dokument.pk, "beskrivning": "Så gör vi."})
    assert f'href="{dokument.url}"' in html
    assert "PDF, 1,2 MB" in html


def test_ett_block_ser_ut_som_pa_webbplatsen_nar_redaktoren_valjer(client: Client) -> None:
    client.force_login(Konto.objects.get(email="redaktor@example.se"))
    svar = client.get(reverse("wagtailadmin_block_preview"), {"id": BLOCK["vardkort"].definition_prefix})
    html = svar.content.decode()
    assert "/static/sida.css" in html
    assert 'class="block vardkort vardkort-kontakta"' in html
