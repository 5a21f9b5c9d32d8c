"""The editions of the manual that have been made."""

from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class Handboksutgava(models.Model):
    """One edition: the whole, the short one or a kommun's; its last good file, and how the latest attempt went.

    It names its kommun by slug and not by key: a kommun that is removed takes nothing with it, and its edition goes
    with the next making.
    """

    slag = models.SlugField(_("utgåva"), unique=True)
    avtryck = models.CharField(_("innehållets avtryck"), max_length=64, blank=True)
    # The content stamp under which it was last compared with the site.
    stampel = models.CharField(_("innehållsstämpel"), max_length=64, blank=True)
    jamford = models.DateTimeField(_("jämförd med webbplatsen"), null=True, blank=True)
    fil = models.CharField(_("fil"), max_length=120, blank=True)
    byte = models.PositiveIntegerField(_("byte"), default=0)
    sidor = models.PositiveIntegerField(_("sidor"), default=0)
    gjord = models.DateTimeField(_("gjord"), null=True, blank=True)
    # The day whose figures stand in it.
    galler = models.DateField(_("uppgifterna gäller"), null=True, blank=True)
    fel = models.CharField(_("senaste felet"), max_length=100, blank=True)
    fel_vid = models.DateTimeField(_("felet kom"), null=True, blank=True)

    class Meta:
        verbose_name = _("utgåva av handboken")
        verbose_name_plural = _("utgåvor av handboken")
        ordering = ("slag",)

    def __str__(self) -> str:
        return self.slag

    def get_absolute_url(self) -> str:
        """The address of its file."""
        return reverse("handbok_pdf", args=[self.slag])

    @property
    def finns(self) -> bool:
        """True when there is a file to read."""
        return bool(self.fil)
