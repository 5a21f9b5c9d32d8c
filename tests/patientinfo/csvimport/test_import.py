"""The import through the admin: a file, a report, a yes; then history, drafts and reviews as by hand."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from konton import inloggad, konto
from wagtail.models import ModelLogEntry, Revision

from patientinfo.csvimport import formular
from patientinfo.csvimport.lasning import HOGST_BYTES
from patientinfo.models import Avgift, Avgiftsslag, Vardenhet
from patientinfo.models.vardenhet import Oppettid

pytestmark = pytest.mark.django_db

NY_ENHET = "adressdel;namn;sort;kommun;telefon\nprov-halsocentral;Provs hälsocentral;hälsocentral;kalix;1177\n"
ANDRAD_ENHET = "adressdel;ort\nkalix-sjukhus;Kalix\n"
HALFTEN_FEL = f"{ANDRAD_ENHET}pitea-sjukhus;{'x' * 61}\n"
HUVUD = "slag;kommun;galler_fran;belopp;enhet;kalla"
NY_AVGIFT = f"{HUVUD}\nprov;;2027-01-01;120;kr;Beslut\n"


@pytest.fixture
def redaktor() -> Client:
    return inloggad("redaktor")


@pytest.fixture
def slag() -> Avgiftsslag:
    return Avgiftsslag.objects.create(nyckel="prov", namn="Prov", kategori="patientavgift")


def ladda_upp(klient: Client, text: str | bytes, register: str = "vardenheter") -> HttpResponse:
    innehall = text.encode() if isinstance(text, str) else text
    return klient.post(reverse("csvimport:fil", args=[register]), {"fil": SimpleUploadedFile("x.csv", innehall)})


def dolda(svar: HttpResponse) -> dict[str, str]:
    """What the report's form sends back by itself."""
    return {
        namn: html.unescape(varde)
        for namn, varde in re.findall(r'name="(underlag|avtryck)" value="([^"]*)"', svar.content.decode())
    }


def bekrafta(klient: Client, svar: HttpResponse, register: str = "vardenheter", **falt: Any) -> HttpResponse:
    return klient.post(reverse("csvimport:bekrafta", args=[register]), {**dolda(svar), **falt}, follow=True)


def las_in(klient: Client, text: str, register: str = "vardenheter", **falt: Any) -> HttpResponse:
    return bekrafta(klient, ladda_upp(klient, text, register), register, **falt)


def bredvid_faltet(svar: HttpResponse) -> str:
    """The fault that stands beside the only field of the form."""
    traff = re.search(r'class="w-field__errors".*?</div>', svar.content.decode(), re.DOTALL)
    assert traff
    return html.unescape(traff.group())


# --- The way it is meant -----------------------------------------------------------------------------


def test_nothing_is_written_before_the_report_has_been_confirmed(redaktor: Client) -> None:
    svar = ladda_upp(redaktor, NY_ENHET)
    assert "Inget är ändrat än" in svar.content.decode()
    assert not Vardenhet.objects.filter(slug="prov-halsocentral").exists()


def test_a_unit_is_added_with_history_in_the_editors_name(redaktor: Client) -> None:
    svar = las_in(redaktor, NY_ENHET)
    assert "Nya: 1." in svar.content.decode()
    enhet = Vardenhet.objects.get(slug="prov-halsocentral")
    assert (enhet.namn, enhet.parent.slug, enhet.sort, enhet.telefon) == (
        "Provs hälsocentral",
        "kalix",
        "halsocentral",
        "1177",
    )
    assert enhet.latest_revision.user == konto("redaktor")
    post = ModelLogEntry.objects.get(object_id=enhet.pk, content_type__model="vardenhet")
    assert (post.action, post.user) == ("wagtail.create", konto("redaktor"))


def test_a_changed_unit_can_be_compared_with_what_it_was(redaktor: Client) -> None:
    las_in(redaktor, ANDRAD_ENHET)
    enhet = Vardenhet.objects.get(slug="kalix-sjukhus")
    assert enhet.ort == "Kalix"
    assert Revision.objects.for_instance(enhet).latest("pk").as_object().ort == "Kalix"
    assert redaktor.get(reverse(enhet.snippet_viewset.get_url_name("history"), args=[enhet.pk])).status_code == 200


def test_opening_hours_of_a_changed_unit_are_kept(redaktor: Client) -> None:
    enhet = Vardenhet.objects.get(slug="kalix-sjukhus")
    Oppettid.objects.create(enhet=enhet, veckodag=0, oppnar="08:00", stanger="17:00")
    las_in(redaktor, ANDRAD_ENHET)
    assert Vardenhet.objects.get(slug="kalix-sjukhus").oppettider.count() == 1


def test_a_fee_is_a_draft_that_another_person_must_approve(redaktor: Client, slag: Avgiftsslag) -> None:
    las_in(redaktor, NY_AVGIFT, "avgifter")
    avgift = slag.rader.get()
    assert not avgift.live
    assert avgift.workflow_in_progress
    lage = avgift.current_workflow_task_state
    svar = redaktor.post(
        reverse(avgift.snippet_viewset.get_url_name("workflow_action"), args=[avgift.pk, "approve", lage.pk])
    )
    assert svar.status_code != 500
    assert not slag.rader.get().live
    inloggad("granskare").post(
        reverse(avgift.snippet_viewset.get_url_name("workflow_action"), args=[avgift.pk, "approve", lage.pk])
    )
    assert slag.rader.get().live


def test_a_changed_fee_holds_as_it_was_until_it_is_approved(redaktor: Client, slag: Avgiftsslag) -> None:
    avgift = Avgift.objects.create(slag=slag, belopp=100, enhet="kr", kalla="Beslut", live=True)
    las_in(redaktor, f"{HUVUD}\nprov;;;110;kr;Beslut\n", "avgifter")
    avgift = Avgift.objects.get(pk=avgift.pk)
    assert (avgift.belopp, avgift.live) == (100, True)
    assert avgift.get_latest_revision_as_object().belopp == 110
    lage = avgift.current_workflow_task_state
    inloggad("granskare").post(
        reverse(avgift.snippet_viewset.get_url_name("workflow_action"), args=[avgift.pk, "approve", lage.pk])
    )
    assert Avgift.objects.get(pk=avgift.pk).belopp == 110


def test_a_fee_that_was_sent_back_is_handed_in_again(redaktor: Client, slag: Avgiftsslag) -> None:
    las_in(redaktor, NY_AVGIFT, "avgifter")
    avgift = slag.rader.get()
    lage = avgift.current_workflow_task_state
    lage.task.specific.on_action(lage, konto("granskare"), "reject", comment="Fel belopp.")
    las_in(redaktor, NY_AVGIFT.replace("120", "125"), "avgifter")
    avgift = slag.rader.get()
    assert avgift.belopp == 125
    assert avgift.workflow_in_progress


def test_a_fee_that_is_being_reviewed_is_left_alone(redaktor: Client, slag: Avgiftsslag) -> None:
    las_in(redaktor, NY_AVGIFT, "avgifter")
    svar = ladda_upp(redaktor, NY_AVGIFT.replace("120", "125"), "avgifter")
    assert "väntar på granskning" in svar.content.decode()


@pytest.mark.parametrize(("text", "register"), [(NY_ENHET, "vardenheter"), (NY_AVGIFT, "avgifter")])
def test_the_same_file_twice_changes_nothing_more(
    redaktor: Client, slag: Avgiftsslag, text: str, register: str
) -> None:
    las_in(redaktor, text, register)
    fore = (Vardenhet.objects.count(), Avgift.objects.count(), Revision.objects.count())
    svar = ladda_upp(redaktor, text, register)
    assert "Oförändrade: <strong>1</strong>" in svar.content.decode()
    assert not dolda(svar), "nothing to confirm"
    assert (Vardenhet.objects.count(), Avgift.objects.count(), Revision.objects.count()) == fore


# --- Rows with faults --------------------------------------------------------------------------------


def test_rows_with_faults_stop_the_rest_until_the_editor_says_otherwise(redaktor: Client) -> None:
    svar = las_in(redaktor, HALFTEN_FEL)
    assert svar.status_code == 200
    assert "kryssa för att hoppa över" in svar.content.decode()
    assert not Vardenhet.objects.filter(ort="Kalix").exists()
    svar = bekrafta(redaktor, svar, hoppa_over="on")
    assert "Överhoppade: 1." in svar.content.decode()
    assert Vardenhet.objects.get(ort="Kalix").slug == "kalix-sjukhus"


def test_everything_is_written_or_nothing(redaktor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    sparade: list[Any] = []
    spara = Vardenhet.save_revision

    def snubbla(self: Vardenhet, *args: Any, **kwargs: Any) -> Any:
        sparade.append(self.pk)
        if len(sparade) > 1:
            raise RuntimeError
        return spara(self, *args, **kwargs)

    svar = ladda_upp(redaktor, f"{ANDRAD_ENHET}pitea-sjukhus;Piteå\n")
    monkeypatch.setattr(Vardenhet, "save_revision", snubbla)
    with pytest.raises(RuntimeError):
        bekrafta(redaktor, svar)
    assert len(sparade) == 2
    assert not Vardenhet.objects.filter(ort="Kalix").exists()


@pytest.mark.parametrize(
    ("innehall", "ord_"),
    [
        (b"", "tom"),
        (b"namn;hej\n1;2\n", "hej"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "PNG"),
        (b"adressdel;ort\n" + b"x" * HOGST_BYTES, "1 MB"),
        (b'adressdel;ort\na;"b', "citattecken"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_beside_the_field(redaktor: Client, innehall: bytes, ord_: str) -> None:
    svar = ladda_upp(redaktor, innehall)
    assert svar.status_code == 200
    assert ord_ in bredvid_faltet(svar)


def test_no_file_at_all_is_refused(redaktor: Client) -> None:
    assert redaktor.post(reverse("csvimport:fil", args=["vardenheter"])).status_code == 200


def test_a_cell_full_of_markup_is_shown_as_words(redaktor: Client) -> None:
    svar = ladda_upp(redaktor, "adressdel;ort\nkalix-sjukhus;<script>alert(1)</script>\n<b>;x\n")
    assert "<script>alert(1)" not in svar.content.decode()
    assert "<b>" not in svar.content.decode()


# --- Between the steps -------------------------------------------------------------------------------


def test_a_register_that_has_changed_meanwhile_is_reported_anew(redaktor: Client) -> None:
    svar = ladda_upp(redaktor, ANDRAD_ENHET)
    Vardenhet.objects.filter(slug="kalix-sjukhus").update(ort="Annanstans")
    svar = bekrafta(redaktor, svar)
    assert "Läs rapporten igen" in svar.content.decode()
    assert "<del>Annanstans</del>" in svar.content.decode()
    assert not Vardenhet.objects.filter(ort="Kalix").exists()
    bekrafta(redaktor, svar)
    assert Vardenhet.objects.filter(ort="Kalix").exists()


def test_two_reports_side_by_side_do_not_disturb_each_other(redaktor: Client) -> None:
    forsta, andra = ladda_upp(redaktor, ANDRAD_ENHET), ladda_upp(redaktor, NY_ENHET)
    bekrafta(redaktor, forsta)
    assert Vardenhet.objects.filter(ort="Kalix").exists()
    assert not Vardenhet.objects.filter(slug="prov-halsocentral").exists()
    bekrafta(redaktor, andra)
    assert Vardenhet.objects.filter(slug="prov-halsocentral").exists()


def test_a_second_press_on_the_button_adds_nothing(redaktor: Client) -> None:
    svar = ladda_upp(redaktor, NY_ENHET)
    bekrafta(redaktor, svar)
    assert "Läs rapporten igen" in bekrafta(redaktor, svar).content.decode()
    assert Vardenhet.objects.filter(slug="prov-halsocentral").count() == 1


@pytest.mark.parametrize("underlag", ["", "skräp", "a:b:c", "\ud800".encode("utf-8", "replace").decode()])
def test_an_altered_file_is_not_read_in(redaktor: Client, underlag: str) -> None:
    svar = bekrafta(redaktor, ladda_upp(redaktor, NY_ENHET), underlag=underlag)
    assert "Ladda upp filen igen" in svar.content.decode()
    assert not Vardenhet.objects.filter(slug="prov-halsocentral").exists()


def test_a_report_belongs_to_one_person_one_register_and_one_day(
    redaktor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    svar = ladda_upp(redaktor, NY_ENHET)
    assert "Ladda upp filen igen" in bekrafta(inloggad("administrator"), svar).content.decode()
    assert "Ladda upp filen igen" in bekrafta(redaktor, svar, "avgifter").content.decode()
    monkeypatch.setattr(formular, "GILTIGHET", -1)
    assert "Ladda upp filen igen" in bekrafta(redaktor, svar).content.decode()


def test_nothing_to_confirm_leads_back_to_the_first_step(redaktor: Client) -> None:
    svar = redaktor.get(reverse("csvimport:bekrafta", args=["vardenheter"]))
    assert svar["Location"] == reverse("csvimport:fil", args=["vardenheter"])


@pytest.mark.parametrize("register", ["vardenheter", "avgifter"])
def test_the_exported_file_comes_back_unchanged(redaktor: Client, register: str) -> None:
    svar = redaktor.get(reverse("csvimport:export", args=[register]))
    assert svar["Content-Disposition"] == f'attachment; filename="{register}.csv"'
    rapport = ladda_upp(redaktor, svar.content, register).content.decode()
    for antal in ("Nya", "Ändras", "Fel"):
        assert f"{antal}: <strong>0</strong>" in rapport
