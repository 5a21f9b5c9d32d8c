"""The form in which Wagtail takes in pictures, wherever it does: one, many at once, from a chooser, in exchange."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from patientinfo.filkontroll.bild import renskriv
from patientinfo.filkontroll.fil import andelse, skriv_over
from patientinfo.filkontroll.uppladdning import krav_pa_hel

TOM = _("Filen är tom. Välj en annan fil.")


class BildField(WagtailImageField):
    """A picture that has been drawn anew before Wagtail or anyone else reads it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.error_messages["empty"] = TOM

    def to_python(self, data: UploadedFile | None) -> Any:
        """The cleaned upload, or None without one; raises ValidationError as `renskriv` does."""
        if data and data.size:
            self.check_image_file_size(data)
            krav_pa_hel(data)
            skriv_over(data, renskriv(data.read(), andelse(data)))
        return super().to_python(data)


class BildForm(BaseImageForm):
    """Wagtail's picture form with a file field that lets no decoder's error through."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        gammalt = self.fields.get("file")
        if gammalt:
            self.fields["file"] = BildField(
                label=capfirst(gammalt.label), required=gammalt.required, widget=gammalt.widget
            )

    def _post_clean(self) -> None:
        """Give the picture its old file back when the form is not saved.

        Otherwise Wagtail, showing the form again, would make and keep small versions of the new one.
        """
        super()._post_clean()
        if self.errors and self.original_file and "file" in self.changed_data:
            self.instance.file = self.original_file
