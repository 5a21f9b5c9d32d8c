"""The contents list of a long page."""

from __future__ import annotations

import pytest
from django.template import Context, Template

from patientinfo.visning.innehallslista import MINST, Rubrik, med_ankare


def rubriker(html: str) -> list[Rubrik]:
    return med_ankare(html)[1]


def test_varje_rubrik_far_ett_ankare_som_kan_lasas() -> None:
    html, rubriker = med_ankare("<h2>Så går det till</h2><p>Text.</p><h2>Vad kostar det?</h2>")
    assert (
        html == '<h2 id="sa-gar-det-till">Så går det till</h2><p>Text.</p><h2 id="vad-kostar-det">Vad kostar det?</h2>'
    )
    assert rubriker == [Rubrik("Så går det till", "sa-gar-det-till"), Rubrik("Vad kostar det?", "vad-kostar-det")]


def test_lika_rubriker_far_olika_ankare() -> None:
    assert [r.ankare for r in rubriker("<h2>Kontakt</h2><h2>Kontakt</h2><h2>Kontakt</h2>")] == [
        "kontakt",
        "kontakt-2",
        "kontakt-3",
    ]


def test_ett_ankare_som_finns_pa_sidan_tas_inte_igen() -> None:
    assert rubriker('<p id="kontakt">…</p><h2>Kontakt</h2>')[0].ankare == "kontakt-2"


def test_en_rubrik_behaller_sitt_eget_ankare() -> None:
    html, [rubrik] = med_ankare('<h2 class="stor" id="eget">Rubrik</h2>')
    assert html == '<h2 class="stor" id="eget">Rubrik</h2>'
    assert rubrik.ankare == "eget"


def test_en_rubrik_i_ett_kort_star_utanfor() -> None:
    html = "<h2 data-utanfor>Bra att veta</h2>"
    assert med_ankare(html) == (html, [])


def test_tecken_och_taggar_i_rubriken_blir_ren_text() -> None:
    [rubrik] = rubriker("<h2>Du &amp; <b>vården</b></h2>")
    assert rubrik == Rubrik("Du & vården", "du-varden")


def test_en_rubrik_utan_bokstaver_far_anda_ett_ankare() -> None:
    assert rubriker("<h2>?</h2>")[0].ankare == "avsnitt"


def test_andra_nivaer_lamnas_i_fred() -> None:
    html = "<h1>Ett</h1><h3>Tre</h3><h20>?</h20>"
    assert med_ankare(html) == (html, [])


MALL = (
    "{% load innehallslista %}{% innehallslista %}"
    "{% for n in antal %}<h2>{{ n }} &amp; så</h2>{% endfor %}{% slut_innehallslista %}"
)


@pytest.mark.parametrize(("antal", "finns"), [(MINST - 1, False), (MINST, True)])
def test_listan_visas_forst_pa_en_lang_sida(antal: int, finns: bool) -> None:
    html = Template(MALL).render(Context({"antal": range(antal)}))
    assert ('<nav class="innehallslista"' in html) is finns
    assert html.count("<h2 id=") == antal + finns  # the list has a heading of its own


def test_rubriker_ar_text_i_listan() -> None:
    html = Template(MALL).render(Context({"antal": range(MINST)}))
    assert '<a href="#0-sa">0 &amp; så</a>' in html
