"""Translations in the admin: handed in to the review, and never published past it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Page
from wagtail_localize.views.edit_translation import upload_pofile
from wagtail_localize.views.report import TranslationsReportFilterSet, TranslationsReportView
from wagtail_localize.views.update_translations import UpdateTranslationsForm, UpdateTranslationsView

from patientinfo.granskning.oversattning import lamna_in, oversattning_av

# Which translation a file belongs to, in the head of every file that wagtail-localize gives out.
_PO_MARKE = b"X-WagtailLocalize-TranslationID"


class SynkaView(UpdateTranslationsView):
    """Brings new Swedish text to the translators; wagtail-localize's own view would also publish it, untranslated."""

    def get_form(self) -> UpdateTranslationsForm:
        """The form without the choice to publish, whatever the browser sends."""
        form = super().get_form()
        form.fields["publish_translations"].disabled = True
        form.fields["publish_translations"].widget = forms.HiddenInput()
        return form


class OversattningFilter(TranslationsReportFilterSet):
    """The report's filters, two of which wagtail-localize has left without a label."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["source_locale"].label = _("Från språk")
        self.filters["target_locale"].label = _("Till språk")


class OversattningarRapport(TranslationsReportView):
    """Wagtail-localize's report of translations."""

    filterset_class = OversattningFilter


def besked(request: HttpRequest, sida: Page) -> None:
    """`before_edit_page`: say over wagtail-localize's editor how a translation gets to be read."""
    if request.method != "GET" or oversattning_av(sida) is None:
        return
    if sida.workflow_in_progress:
        messages.info(request, _("Översättningen väntar på granskning. Den som granskar beslutar på startpanelen."))
        return
    skicka = messages.button(reverse("skicka_oversattning", args=[sida.pk]), _("Skicka till granskning"))
    text = _("Översättningen blir läsbar när någon annan har godkänt den.")
    messages.info(request, text, buttons=[skicka])


def skicka(request: HttpRequest, page_id: int) -> HttpResponse:
    """Ask, and then hand the translation in. 404 for a page that is no translation."""
    sida = get_object_or_404(Page, pk=page_id).specific
    oversattning = oversattning_av(sida)
    if oversattning is None:
        raise Http404
    if not sida.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    if request.method == "POST" and _lamna_in(request, oversattning):
        return redirect("wagtailadmin_explore", sida.get_parent().pk)
    alla, klara = oversattning.get_progress()
    context: dict[str, Any] = {"sida": sida, "alla": alla, "kvar": alla - klara, "sprak": oversattning.target_locale}
    return render(request, "patientinfo/admin/skicka_oversattning.html", context)


def _lamna_in(request: HttpRequest, oversattning: Any) -> bool:
    try:
        with transaction.atomic():
            lamna_in(oversattning, request.user)
    except ValidationError as fel:
        messages.error(request, " ".join(fel.messages))
        return False
    messages.success(request, _("Översättningen är skickad till granskning."))
    return True


@require_POST
def las_in_po(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Wagtail-localize's upload of translated texts, told no to what is no such file before it stops with an error."""
    fil = request.FILES.get("file")
    if fil is None or _PO_MARKE not in fil.read():
        messages.error(request, _("Välj en PO-fil som du har laddat ner från den här översättningen."))
        return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")
    fil.seek(0)
    return upload_pofile(request, translation_id)
