"""Every address of the admin, with real objects in it: for the tests that walk them all."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import URLResolver, get_resolver
from django.utils import timezone
from konton import konto
from wagtail.admin.models import EditingSession
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Locale, Page, Site, Task, Workflow
from wagtail.snippets.models import get_snippet_models
from wagtail_localize.models import Translation

from patientforeningar.models import Fil, Gallringsregel, Inslag
from patientinfo.models import (
    Aterkoppling,
    Avgift,
    Bild,
    Dokument,
    Granskningslank,
    InformationPage,
    Konto,
    Plats,
    Storning,
)
from skarmar.models import Doljning, Inslagsschema, Overtagande, Platsregel, Skarm, Skarmbild, Skarmgrupp

# What is no view to walk: Wagtail's test of its own error page, its catch-alls, and the way out.
UNDANTAG = {"wagtailadmin_error_test", "wagtailadmin_logout", ""}
# The reviewers' own pages of an item or an association.
FORENINGSVYER = {
    "granska_inslag",
    "granska_utkast",
    "ta_hand_om_inslag",
    "slapp_inslag",
    "besluta_inslag",
    "granska_forening",
}
# The pages of one screen.
SKARMVYER = {
    "skarmsida",
    "skarm_koppla",
    "skarm_aterkalla",
    "skarm_visa_igen",
    "skarm_installation",
    "skarm_forhandsvisning",
    "skarm_forhandsvisning_spelare",
    "skarm_forhandsvisning_spellista",
}
PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>[^)]*\)|\(([^)]*)\)")


def _skarmar(plats: Plats) -> dict[str, Any]:
    """What the screens' own pages are about, by the name of the address."""
    nu = timezone.now()
    overtagande = Overtagande.objects.create(
        rubrik="Prov", text="Prov", avsandare="Prov", borjar=nu, slutar=nu + dt.timedelta(hours=1)
    )
    skarm = Skarm.objects.create(namn="Prov", adress="prov", plats=plats)
    return {
        "skarm_avsluta_overtagande": overtagande,
        "skarm_pin": Platsregel.objects.get_or_create(plats=plats)[0],
        **dict.fromkeys(SKARMVYER, skarm),
    }


def _skarmbild_i_granskning(redaktor: Konto) -> Skarmbild:
    """A slide of which one version is public and a newer one in review."""
    bild = Skarmbild.objects.filter(live=True).first()
    bild.save_revision(user=redaktor)
    bild.get_workflow().start(bild, redaktor)
    return bild


@dataclass(frozen=True)
class Vy:
    """A named address: its pattern, and what stands for each of its parameters."""

    namn: str
    monster: str
    adress: str
    data: dict[str, Any] = field(default_factory=dict)


def monster() -> Iterator[tuple[str, str]]:
    """Name and pattern of every address under /redaktion/."""

    def ga(del_: Any, rum: tuple[str, ...], fore: str) -> Iterator[tuple[str, str]]:
        for rad in del_.url_patterns:
            hela = fore + str(rad.pattern)
            if isinstance(rad, URLResolver):
                yield from ga(rad, (*rum, rad.namespace) if rad.namespace else rum, hela)
            else:
                yield ":".join([*rum, rad.name or ""]), hela

    for namn, hela in ga(get_resolver(), (), ""):
        if hela.startswith("redaktion/") and namn not in UNDANTAG:
            yield namn, hela


def _inslag_i_granskning() -> Inslag:
    """An item of which one version is public and a newer one in review, in Luleå."""
    publika = Inslag.objects.filter(live=True, plats__namn="Luleå")
    return next(inslag for inslag in publika if inslag.workflow_in_progress)


class Provrum:
    """One real object for every parameter: live, drafted, in review, translated."""

    def __init__(self) -> None:
        redaktor = konto("redaktor")
        self.sida = InformationPage.objects.live().filter(locale__language_code="sv").first()
        self.sida.title = f"{self.sida.title}."
        self.version = self.sida.save_revision(user=redaktor)
        self.lage = self.sida.get_workflow().start(self.sida, redaktor).current_task_state
        self.avgift = Avgift.objects.filter(live=True).first()
        self.avgift.save_revision(user=redaktor)
        self.avgiftslage = self.avgift.get_workflow().start(self.avgift, redaktor).current_task_state
        self.oversattning = Translation.objects.first()
        self.bild, self.lank = Bild.objects.first(), Granskningslank.skapa(self.sida, redaktor, timezone.now())[0]
        self.dokument = Dokument.objects.create(title="Prov", file=SimpleUploadedFile("prov.pdf", b"%PDF-1.4"))
        self.svar = Aterkoppling.objects.create(sida=self.sida, hjalpte=True, skickad=timezone.now())
        self.omdirigering = Redirect.objects.create(old_path="/gammal", redirect_link="/")
        self.plats = Plats.objects.get(typ=Plats.Typ.LAN)
        self.samling = Collection.get_first_root_node().add_child(name="Prov")
        self.session = EditingSession.objects.create(
            user=redaktor, content_object=self.sida, last_seen_at=timezone.now()
        )
        Storning.objects.get_or_create(rubrik="Prov", text="Prov", fran=timezone.now())
        self.inslag = _inslag_i_granskning()
        Gallringsregel.objects.get_or_create(
            vad=Gallringsregel.Vad.UTKAST, efter_dagar=365, beslut="Prov", beslutad=timezone.now().date()
        )
        self.fil = Fil.objects.filter(slag=Fil.Slag.BILD).first()
        self.skarmar = _skarmar(self.plats)
        self.skarm, self.skarmbild = self.skarmar["skarmsida"], _skarmbild_i_granskning(redaktor)
        nu = timezone.now()
        self.doljning = Doljning.objects.create(
            skarm=self.skarm,
            skarmbild=self.skarmbild,
            skal=Doljning.Skal.ANNAT,
            fran=nu,
            till=nu + dt.timedelta(days=1),
        )
        Skarmgrupp.objects.get_or_create(namn="Prov")
        Inslagsschema.objects.get_or_create(inslag=self.inslag)
        self.poster = {f"{m._meta.app_label}_{m._meta.model_name}": m for m in get_snippet_models()}

    def vyer(self) -> Iterator[Vy]:
        """Every address, filled in."""
        for namn, rad in monster():
            yield Vy(namn, rad, self._fyll(namn, rad), self._data(namn))

    def _fyll(self, namn: str, rad: str) -> str:
        nummer = iter((self.sida.pk, "live", self.version.pk))  # Wagtail's one address with unnamed parameters

        def varde(traff: re.Match[str]) -> str:
            parameter = traff[1] or traff[2]
            return str(self._varde(namn, parameter) if parameter else next(nummer))

        adress = PARAMETER.sub(varde, rad.replace(r"\.", ".")).replace("^", "").replace("$", "")
        return f"/{adress}"

    def _varde(self, namn: str, parameter: str) -> Any:
        rum = namn.rpartition(":")[0]
        if parameter == "pk":
            return self._pk(rum, namn)
        if rum.startswith(
            ("wagtailsnippets_patient", "wagtailsnippets_skarmar", "wagtailsnippets_sok")
        ) and parameter in (
            "revision_id",
            "revision_id_b",
        ):
            return self._version(self._post(rum))
        egna = {
            ("skicka_oversattning", "page_id"): self.oversattning.get_target_instance().pk,
            ("wagtail_localize:convert_to_alias", "page_id"): self.oversattning.get_target_instance().pk,
            ("wagtailadmin_api:pages:action", "action_name"): "publish",
            ("wagtailsnippets_patientinfo_avgift", "task_state_id"): self.avgiftslage.pk,
            ("wagtailsnippets_patientinfo_avgift", "workflow_state_id"): self.avgiftslage.workflow_state_id,
            ("wagtailsnippets_patientforeningar_inslag", "task_state_id"): self.inslag.current_workflow_task_state.pk,
            ("wagtailsnippets_patientforeningar_inslag", "workflow_state_id"): self.inslag.current_workflow_state.pk,
            ("wagtailsnippets_skarmar_skarmbild", "task_state_id"): self.skarmbild.current_workflow_task_state.pk,
            ("wagtailsnippets_skarmar_skarmbild", "workflow_state_id"): self.skarmbild.current_workflow_state.pk,
            ("wagtailadmin_pages:choose_parent", "app_label"): "patientinfo",
            ("wagtailadmin_pages:choose_parent", "model_name"): "informationpage",
            ("wagtailadmin_workflows:add_task", "app_label"): "patientinfo",
            ("wagtailadmin_workflows:add_task", "model_name"): "annanpersontask",
            ("wagtailsettings", "model_name"): "installningar",
        }
        vanliga = self._vanliga()
        return egna.get((namn, parameter)) or egna.get((rum, parameter)) or vanliga[parameter]

    def _vanliga(self) -> dict[str, Any]:
        sidan = dict.fromkeys(("page_id", "page_to_move_id", "page_pk", "object_id"), self.sida.pk)
        segment = self.oversattning.source.stringsegment_set.first()
        return {
            **sidan,
            "parent_page_id": self.sida.get_parent().pk,
            "destination_id": Page.objects.live().filter(depth=2).first().pk,
            "content_type_app_name": "patientinfo",
            "content_type_model_name": "informationpage",
            "app_name": "patientinfo",
            "app_label": "wagtailcore",
            "model_name": "page",
            "action": "unpublish",
            "action_name": "reject",
            "revision_id": self.version.pk,
            "revision_id_a": "live",
            "revision_id_b": self.version.pk,
            "task_state_id": self.lage.pk,
            "workflow_state_id": self.lage.workflow_state_id,
            "task_id": self.lage.task_id,
            "workflow_pk": Workflow.objects.first().pk,
            "collection_id": self.samling.pk,
            "image_id": self.bild.pk,
            "filter_spec": "width-100",
            "document_id": self.dokument.pk,
            "doc_id": self.dokument.pk,
            "uploaded_file_id": 1,
            "redirect_id": self.omdirigering.pk,
            "session_id": self.session.pk,
            "lank_id": self.lank.pk,
            "doljning": self.doljning.pk,
            "translation_id": self.oversattning.pk,
            "translation_source_id": self.oversattning.source_id,
            "string_segment_id": segment.pk,
            "overridable_segment_id": 1,
            "mode": "",
            "register": "avgifter",
            "beslut": "godkann",
            "nyckel": self.fil.nyckel,
            "bredd": 480,
            "uidb64": "x",
            "token": "y",
        }

    def _pk(self, rum: str, namn: str) -> Any:
        if namn == "arendehistorik":
            return Inslag.objects.filter(nummer__isnull=False).first().pk
        if post := self._post(rum):
            return post.pk
        if namn in self.skarmar:
            return self.skarmar[namn].pk
        if namn in FORENINGSVYER:
            return self.inslag.forening_id if namn == "granska_forening" else self.inslag.pk
        fasta = {
            "wagtailadmin_api:pages": self.sida,
            "wagtailadmin_api:documents": self.dokument,
            "wagtailadmin_api:images": self.bild,
            "wagtailadmin_collections": self.samling,
            "wagtailimages_chooser": self.bild,
            "wagtaildocs_chooser": self.dokument,
            "wagtaillocales": Locale.objects.get(language_code="en"),
            "wagtailsites": Site.objects.get(),
            "wagtailsettings": Site.objects.get(),
            "wagtailusers_users": konto("granskare"),
            "wagtailusers_groups": Group.objects.get(name="Redaktör"),
            "wagtail_localize": self.avgift,
        }
        if rum == "wagtailadmin_workflows":
            return (Task if "task" in namn else Workflow).objects.first().pk
        return fasta.get(rum, self.svar).pk

    def _post(self, rum: str) -> Any:
        modell = self.poster.get(rum.partition("_")[2])
        egna = {Avgift: self.avgift, Plats: self.plats, Inslag: self.inslag}
        egna |= {Skarm: self.skarm, Skarmbild: self.skarmbild}
        return egna.get(modell) or (modell and modell.objects.first())

    def _version(self, post: Any) -> int:
        if not hasattr(post, "save_revision"):
            return 1
        version = post.latest_revision or post.save_revision(clean=False)
        return int(version.pk)

    def _data(self, namn: str) -> dict[str, Any]:
        """What an address needs besides its parameters."""
        sedan = {"next": "/redaktion/account/"}
        fragor = {
            "wagtail_localize:stop_translation": sedan,
            "wagtail_localize:upload_pofile": sedan,
            "wagtail_bulk_action": {"id": self.sida.pk},
            "wagtailadmin_tag_autocomplete": {"term": "x"},
            "wagtailadmin_tag_model_autocomplete": {"term": "x"},
            "wagtailadmin_block_preview": {"id": "x"},
        }
        return fragor.get(namn, {})
