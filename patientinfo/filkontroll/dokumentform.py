"""The form in which Wagtail takes in documents, wherever it does."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.documents.fields import WagtailDocumentField
from wagtail.documents.forms import BaseDocumentForm

from patientinfo.filkontroll import pdf
from patientinfo.filkontroll.bildform import TOM
from patientinfo.filkontroll.fil import andelse
from patientinfo.filkontroll.uppladdning import krav_pa_hel

OTAGGAD = _(
    "PDF-filen saknar taggar. Den som läser med skärmläsare får den inte uppläst i rätt ordning. "
    "Spara den på nytt som taggad PDF, eller se till att allt viktigt i den också står på en sida."
)


class DokumentField(WagtailDocumentField):
    """A PDF that has been looked through."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.error_messages["empty"] = TOM
        self.help_text = _("En PDF på högst %(storlek)s, helst taggad så att den kan läsas upp.") % {
            "storlek": self.max_upload_size_text
        }
        self.widget.attrs["accept"] = "application/pdf"

    def to_python(self, data: UploadedFile | None) -> Any:
        """The upload, or None without one; raises ValidationError as `pdf.las` does."""
        fil = super().to_python(data)
        if fil is not None:
            krav_pa_hel(fil)
            pdf.las(fil)
            if andelse(fil) != "pdf":
                raise ValidationError(_("Byt namn på filen så att den slutar på .pdf."), "fel_namn")
        return fil


class DokumentForm(BaseDocumentForm):
    """Wagtail's document form; says of a document that is kept but not tagged what that means to its readers."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        gammalt = self.fields.get("file")
        if gammalt:
            self.fields["file"] = DokumentField(
                label=capfirst(gammalt.label), required=gammalt.required, widget=gammalt.widget
            )
        if self.instance.pk and not _ar_taggad(self.instance.file):
            self._varna()

    def _varna(self) -> None:
        falt: forms.Field = self.fields["sammanfattning"]
        falt.help_text = f"{OTAGGAD} {falt.help_text}"


def _ar_taggad(fil: Any) -> bool:
    """True when the kept file can be read and is tagged; a file that is missing warns of nothing here."""
    try:
        with fil.open("rb") as oppen:
            return pdf.las(oppen).taggad
    except FileNotFoundError:
        return True
    except ValidationError:
        return False
