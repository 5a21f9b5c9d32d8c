"""Pictures and documents: Wagtail's libraries with what the law on accessibility asks for."""

from __future__ import annotations

import secrets
from pathlib import PurePath

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from patientinfo.sokbar import SokbarMixin

# The folder under MEDIA_ROOT that anybody may read; originals lie elsewhere.
VERSIONER = "images"


class Bild(AbstractImage):
    """A picture whose right to be shown is written down."""

    upphov = models.CharField(
        _("fotograf och rättighet"),
        max_length=200,
        blank=True,
        help_text=_("Vem har tagit eller ritat bilden och varför får vi visa den?"),
    )

    admin_form_fields = (*Image.admin_form_fields, "upphov")

    class Meta(AbstractImage.Meta):
        verbose_name = _("bild")
        verbose_name_plural = _("bilder")
        permissions = [("choose_image", "Can choose image")]

    def get_upload_to(self, filename: str) -> str:
        """A name that tells nothing and cannot be guessed: what the editor's file was called stays with the title."""
        return f"original_images/{secrets.token_hex(12)}{PurePath(filename).suffix.lower()}"


class Bildversion(AbstractRendition):
    """One size and format of a picture, made when it is published."""

    image = models.ForeignKey(Bild, on_delete=models.CASCADE, related_name="renditions")

    def get_upload_to(self, filename: str) -> str:
        """A name that is another as soon as the picture is, so that its address may be kept for a year."""
        return f"{VERSIONER}/{self.image.get_file_hash()[:16]}.{self.file.field.storage.get_valid_name(filename)}"

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("image", "filter_spec", "focal_point_key"), name="unik_bildversion")
        ]


class Dokument(SokbarMixin, AbstractDocument):
    """A file to download; says in a sentence what is in it, so that one need not open it to know."""

    sammanfattning = models.CharField(
        _("sammanfattning"),
        max_length=300,
        blank=True,
        help_text=_("En mening om vad dokumentet innehåller. Visas där dokumentet länkas och i sökningen."),
    )

    admin_form_fields = (*Document.admin_form_fields, "sammanfattning")
    search_fields = [
        *AbstractDocument.search_fields,
        *SokbarMixin.sokfalt,
    ]

    class Meta(AbstractDocument.Meta):
        verbose_name = _("dokument")
        verbose_name_plural = _("dokument")
        permissions = [("choose_document", "Can choose document")]

    def clean(self) -> None:
        """As Wagtail's, when there is a file to judge: of one that the form has refused enough is said."""
        if self.file:
            super().clean()

    def sokbara_texter(self) -> list[str]:
        """The title and what is in it."""
        return [self.title, self.sammanfattning]
