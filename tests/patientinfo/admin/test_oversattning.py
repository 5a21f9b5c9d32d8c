"""Translations go through the same review as every other text (rule 3)."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
import wagtail
import wagtail_localize
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from konton import inloggad, konto
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from patientinfo.models import InformationPage
from patientinfo.rollnamn import GRANSKARE

pytestmark = pytest.mark.django_db


@pytest.fixture
def engelska() -> Locale:
    return Locale.objects.get_or_create(language_code="en")[0]


@pytest.fixture
def oversattning(engelska: Locale) -> Translation:
    """A live Swedish page that an editor has just begun to translate."""
    gjorda = Translation.objects.values("source__object_id")
    sida = InformationPage.objects.live().filter(locale__language_code="sv").exclude(translation_key__in=gjorda).first()
    adress = reverse("wagtail_localize:submit_page_translation", args=[sida.pk])
    svar = inloggad("redaktor").post(adress, {"locales": [engelska.pk]})
    assert svar.status_code == 302
    return Translation.objects.get(source__object_id=sida.translation_key, target_locale=engelska)


def oversatt(oversattning: Translation, vem: str, text: str) -> None:
    """Translate the page's title as `vem` does in wagtail-localize's editor."""
    del_ = oversattning.source.stringsegment_set.get(context__path="title")
    adress = reverse("wagtail_localize:edit_string_translation", args=[oversattning.pk, del_.pk])
    svar = inloggad(vem).put(
        adress, f"value={text}", content_type="application/x-www-form-urlencoded", headers={"x-csrftoken": "x"}
    )
    assert svar.status_code in (200, 201), svar.content


def skicka(oversattning: Translation, vem: str) -> None:
    inloggad(vem).post(reverse("skicka_oversattning", args=[oversattning.get_target_instance().pk]))


def godkann(oversattning: Translation, vem: str) -> None:
    sida = oversattning.get_target_instance()
    lage = sida.current_workflow_task_state
    inloggad(vem).post(reverse("wagtailadmin_pages:workflow_action", args=[sida.pk, "approve", lage.pk]))


def test_a_translation_of_a_live_page_begins_as_a_draft(oversattning: Translation) -> None:
    assert not oversattning.get_target_instance().live


def test_a_translation_is_published_when_another_person_has_approved_it(oversattning: Translation) -> None:
    oversatt(oversattning, "redaktor", "In English")
    skicka(oversattning, "redaktor")
    assert not oversattning.get_target_instance().live
    godkann(oversattning, "granskare")
    sida = oversattning.get_target_instance()
    assert (sida.live, sida.title) == (True, "In English")


def test_who_translated_does_not_approve_although_another_person_handed_it_in(oversattning: Translation) -> None:
    konto("redaktor").groups.add(Group.objects.get(name=GRANSKARE))
    oversatt(oversattning, "redaktor", "In English")
    skicka(oversattning, "administrator")
    godkann(oversattning, "redaktor")
    assert not oversattning.get_target_instance().live


def test_readers_see_nothing_of_a_changed_translation_before_it_is_approved(oversattning: Translation) -> None:
    oversatt(oversattning, "redaktor", "The first")
    skicka(oversattning, "redaktor")
    godkann(oversattning, "granskare")
    oversatt(oversattning, "redaktor", "The second")
    skicka(oversattning, "redaktor")
    assert oversattning.get_target_instance().title == "The first"


def test_wagtail_localize_publishes_nothing_by_itself(oversattning: Translation) -> None:
    sida = oversattning.get_target_instance()
    for vem in ("redaktor", "administrator"):
        klient = inloggad(vem)
        klient.post(reverse("wagtailadmin_pages:edit", args=[sida.pk]), {"action": "publish"})
        synka = reverse("wagtail_localize:update_translations", args=[oversattning.source_id])
        assert "publish_translations" not in re.findall(
            r'type="checkbox" name="(\w+)"', klient.get(synka).content.decode()
        )
        klient.post(synka, {"publish_translations": "on"})
    assert not oversattning.get_target_instance().live


def test_the_editor_is_told_how_a_translation_is_published(oversattning: Translation) -> None:
    sida = oversattning.get_target_instance()
    html = inloggad("redaktor").get(reverse("wagtailadmin_pages:edit", args=[sida.pk])).content.decode()
    assert reverse("skicka_oversattning", args=[sida.pk]) in html


def test_only_a_translation_can_be_handed_in_as_one() -> None:
    sida = Page.objects.live().filter(depth=2, locale__language_code="sv").first()
    kallor = TranslationSource.objects.values("object_id")
    egen = Page.objects.filter(locale__language_code="sv").exclude(translation_key__in=kallor).last()
    assert inloggad("redaktor").get(reverse("skicka_oversattning", args=[(egen or sida).pk])).status_code == 404


def publicerar(nod: ast.AST) -> bool:
    """True for a call that publishes, or hands on that something is to be published."""
    if not isinstance(nod, ast.Call):
        return False
    namn = getattr(nod.func, "attr", getattr(nod.func, "id", ""))
    if namn in ("publish", "PublishRevisionAction", "PublishPageRevisionAction"):
        return True
    return any(rad.arg == "publish" and getattr(rad.value, "value", True) for rad in nod.keywords)


def test_every_place_where_the_packages_publish_is_known() -> None:
    """A new version of Wagtail may bring a new door; whoever upgrades looks at it and adds it here."""
    kanda = {
        "wagtail/admin/api/actions/publish.py",  # asks can_publish
        "wagtail/admin/views/generic/mixins.py",  # asks the permission policy
        "wagtail/admin/views/pages/bulk_actions/publish.py",  # asks can_publish
        "wagtail/admin/views/pages/create.py",  # asks can_publish_subpage
        "wagtail/admin/views/pages/edit.py",  # asks can_publish
        "wagtail/management/commands/publish_scheduled.py",  # what was approved with a time of its own
        "wagtail/models/draft_state.py",
        "wagtail/models/pages.py",
        "wagtail/models/revisions.py",
        "wagtail/workflows.py",  # the default end of a workflow; ours takes its place
        "wagtail_localize/models.py",
        "wagtail_localize/operations.py",  # WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE
        "wagtail_localize/views/edit_translation.py",  # asks can_publish
        "wagtail_localize/views/update_translations.py",  # SynkaView
    }
    inte_i_drift = re.compile(r"/(tests?|migrations|simple_translation)[/.]|/test_")
    funna = {
        fil.relative_to(rot.parent).as_posix()
        for rot in (Path(paket.__file__).parent for paket in (wagtail, wagtail_localize))
        for fil in rot.rglob("*.py")
        if not inte_i_drift.search(fil.as_posix()) and any(map(publicerar, ast.walk(ast.parse(fil.read_text()))))
    }
    assert funna == kanda


def test_a_text_translated_before_the_last_publication_bars_nobody(oversattning: Translation) -> None:
    konto("redaktor").groups.add(Group.objects.get(name=GRANSKARE))
    oversatt(oversattning, "redaktor", "The first")
    skicka(oversattning, "redaktor")
    godkann(oversattning, "granskare")
    assert StringTranslation.objects.filter(last_translated_by=konto("redaktor")).exists()
    oversatt(oversattning, "administrator", "The second")
    skicka(oversattning, "administrator")
    godkann(oversattning, "redaktor")
    assert oversattning.get_target_instance().title == "The second"


@pytest.mark.parametrize("innehall", [None, b"", b"%PDF-1.4", b'msgid "x"\nmsgstr "y"\n', "\u00e5".encode("utf-16")])
def test_a_file_that_is_no_translation_gets_a_message(oversattning: Translation, innehall: bytes | None) -> None:
    filer = {} if innehall is None else {"file": SimpleUploadedFile("x.po", innehall)}
    adress = reverse("wagtail_localize:upload_pofile", args=[oversattning.pk])
    svar = inloggad("redaktor").post(adress, filer, follow=True)
    assert "Välj en PO-fil" in svar.content.decode()


def test_a_translation_file_comes_back_filled_in(oversattning: Translation) -> None:
    po = oversattning.export_po()
    po[0].msgstr = "Filled in"
    fil = SimpleUploadedFile("x.po", str(po).encode())
    inloggad("redaktor").post(reverse("wagtail_localize:upload_pofile", args=[oversattning.pk]), {"file": fil})
    assert StringTranslation.objects.filter(data="Filled in", last_translated_by=konto("redaktor")).exists()
