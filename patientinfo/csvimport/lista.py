"""A register's list with the way to the import."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.views.snippets import IndexView

from patientinfo.csvimport.views import REGISTER


class ListaMedImport(IndexView):
    """The list of a register of `csvimport.views.REGISTER`, for those who may import with a button for it."""

    @property
    def header_buttons(self) -> list[Any]:
        """Adds the button."""
        register = next(klass() for klass in REGISTER.values() if klass.modell is self.model)
        knappar = [self.add_button] if self.add_url else []
        if self.request.user.has_perms(register.ratter):
            url = reverse("csvimport:fil", args=[register.namn])
            knappar.append(HeaderButton(_("Läs in CSV"), url=url, icon_name="upload", priority=50))
        return knappar
