"""The editors' guide, inside the admin."""

from __future__ import annotations

import pytest
from django.urls import reverse
from konton import inloggad

from patientinfo.admin.handledning import som_html

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("vem", ["redaktor", "granskare", "skarmansvarig", "foreningsgranskare", "administrator"])
def test_everybody_who_signs_in_reaches_the_guide(vem: str) -> None:
    klient = inloggad(vem)
    assert reverse("handledning") in klient.get("/redaktion/").content.decode()
    html = klient.get(reverse("handledning")).content.decode()
    assert "<h2>Ta ner något i en hast</h2>" in html
    assert "**" not in html


def test_help_leads_to_no_other_site() -> None:
    assert "guide.wagtail.org" not in inloggad("redaktor").get("/redaktion/").content.decode()


@pytest.mark.parametrize(
    ("skrivet", "html"),
    [
        ("# Rubrik", "<h1>Rubrik</h1>"),
        ("- ett\n- **två**", "<ul><li>ett</li><li><strong>två</strong></li></ul>"),
        ("1. ett\n   fortsätter\n2. två", "<ol><li>ett fortsätter</li><li>två</li></ol>"),
        ("rad\nsamma `kod`", "<p>rad samma <code>kod</code></p>"),
        ("[hit](/redaktion/)", '<p><a href="/redaktion/">hit</a></p>'),
        ("[nej](javascript:x)", "<p>[nej](javascript:x)</p>"),
        ("<b>&", "<p>&lt;b&gt;&amp;</p>"),
    ],
)
def test_the_guides_markdown_becomes_html(skrivet: str, html: str) -> None:
    assert som_html(skrivet) == html
