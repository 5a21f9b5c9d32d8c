"""The import in the admin: choose a file, read what it would do, confirm. And the register out again."""

from __future__ import annotations

from typing import Any

from django.core import signing
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from patientinfo.csvimport.avgifter import Avgifter
from patientinfo.csvimport.avstand import AvstandRegister
from patientinfo.csvimport.enheter import Enheter
from patientinfo.csvimport.formular import BekraftaForm, FilForm, las_in, oppna, signera
from patientinfo.csvimport.lasning import Rad
from patientinfo.csvimport.rapport import Rapport, gor_rapport
from patientinfo.csvimport.register import Register, beskriv
from patientinfo.csvimport.skrivning import InaktuellError, verkstall
from patientinfo.csvimport.utskrift import exportera, mall

REGISTER: dict[str, type[Register]] = {klass.namn: klass for klass in (Enheter, Avgifter, AvstandRegister)}


class RegisterVy(WagtailAdminTemplateMixin, View):
    """Common ground: the register that the address names, for those who may change it."""

    header_icon = "upload"
    register: Register

    def dispatch(self, request: HttpRequest, *args: Any, register: str, **kwargs: Any) -> Any:
        """404 for a register without sheets; refused for those who may not both add to it and change it."""
        if register not in REGISTER:
            raise Http404
        self.register = REGISTER[register]()
        if not request.user.has_perms(self.register.ratter):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        """What stands over the page."""
        return _("Läs in %(register)s från CSV") % {"register": self.register.rubrik}

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The way back to the register."""
        return [
            *self.breadcrumbs_items,
            {"url": self.lista, "label": capfirst(self.register.modell._meta.verbose_name_plural)},
            {"url": "", "label": self.get_page_title()},
        ]

    @property
    def lista(self) -> str:
        """The address of the register's list."""
        return reverse(self.register.modell.snippet_viewset.get_url_name("list"))  # type: ignore[attr-defined]

    def adress(self, namn: str) -> str:
        """The address of another of these views, for the same register."""
        return reverse(f"csvimport:{namn}", args=[self.register.namn])

    def visa_rapport(self, rapport: Rapport, form: BekraftaForm) -> HttpResponse:
        """What becomes of every row, and the form that says yes to it."""
        self.template_name = "patientinfo/admin/csv_rapport.html"
        return self.render_to_response(
            self.get_context_data(register=self.register, rapport=rapport, form=form, fil_url=self.adress("fil"))
        )


class FilVy(RegisterVy):
    """The first step."""

    template_name = "patientinfo/admin/csv_fil.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        """The form for the file, with what the columns are."""
        return self._visa_form(FilForm(self.register))

    def post(self, request: HttpRequest) -> HttpResponse:
        """The report, or the form again with what is wrong with the file."""
        form = FilForm(self.register, request.POST, request.FILES)
        if not form.is_valid():
            return self._visa_form(form)
        rapport = gor_rapport(self.register, form.rader)
        underlag = signera(self.register, request.user, form.innehall)
        return self.visa_rapport(
            rapport, BekraftaForm(rapport, initial={"underlag": underlag, "avtryck": rapport.avtryck})
        )

    def _visa_form(self, form: FilForm) -> HttpResponse:
        return self.render_to_response(
            self.get_context_data(
                register=self.register,
                form=form,
                kolumner=[(kolumn.namn, beskriv(self.register, kolumn)) for kolumn in self.register.kolumner],
                mall_url=self.adress("mall"),
                export_url=self.adress("export"),
            )
        )


class BekraftaVy(RegisterVy):
    """The second step."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Nothing to confirm without a file: back to the first step."""
        return redirect(self.adress("fil"))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Does what the report says and goes to the register, or shows the report again and why."""
        try:
            innehall = oppna(self.register, request.user, request.POST.get("underlag", ""))
        except signing.BadSignature:
            messages.error(request, _("Rapporten har blivit för gammal. Ladda upp filen igen."))
            return redirect(self.adress("fil"))
        rader = las_in(self.register, innehall)
        rapport = gor_rapport(self.register, rader)
        form = BekraftaForm(rapport, request.POST)
        if not form.is_valid():
            return self.visa_rapport(rapport, form)
        return self._verkstall(rader, form)

    def _verkstall(self, rader: list[Rad], form: BekraftaForm) -> HttpResponse:
        try:
            rapport = verkstall(self.register, rader, form.cleaned_data["avtryck"], self.request.user)
        except InaktuellError:
            messages.warning(self.request, _("Registret har ändrats sedan du laddade upp filen. Läs rapporten igen."))
            rapport = gor_rapport(self.register, rader)
            start = {"underlag": form.cleaned_data["underlag"], "avtryck": rapport.avtryck}
            return self.visa_rapport(rapport, BekraftaForm(rapport, initial=start))
        messages.success(
            self.request,
            _("Nya: %(ny)s. Ändrade: %(andras)s. Oförändrade: %(oforandrad)s. Överhoppade: %(fel)s. %(efter)s")
            % {**rapport.antal, "efter": self.register.efter},
        )
        return redirect(self.lista)


class MallVy(RegisterVy):
    """An empty sheet."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """The columns and what they are for."""
        return _som_fil(mall(self.register), f"mall-{self.register.namn}.csv")


class ExportVy(RegisterVy):
    """The register as a sheet."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Every row, in the form in which it can be read in again."""
        return _som_fil(exportera(self.register), f"{self.register.namn}.csv")


def _som_fil(innehall: bytes, namn: str) -> HttpResponse:
    svar = HttpResponse(innehall, content_type="text/csv; charset=utf-8")
    svar["Content-Disposition"] = f'attachment; filename="{namn}"'
    return svar
