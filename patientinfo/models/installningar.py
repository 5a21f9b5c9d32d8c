"""What is the same on every page and yet an editor's to change."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from patientinfo.stampel import minns
from patientinfo.telefon import TelefonField


@register_setting(icon="cog")
class Installningar(BaseSiteSetting):
    """The site's own words and contacts."""

    avsandare = models.CharField(_("avsändare"), max_length=80, default="Region Norrbotten")
    e_post = models.EmailField(
        _("redaktionens e-post"), blank=True, help_text=_("Visas i sidfoten och i security.txt. Tomt: visas inte.")
    )
    patientnamnden_telefon = TelefonField(_("telefon till Patientnämnden"), blank=True, default="020-59 90 00")
    synpunkter_url = models.URLField(
        _("adress för synpunkter på vården"), blank=True, default="https://vardsynpunkter.norrbotten.se/"
    )
    tillsyn_url = models.URLField(
        _("tillsynsmyndighetens adress"),
        blank=True,
        default="https://www.digg.se/tdosanmalan",
        help_text=_("Dit den som inte är nöjd med vårt svar om tillgänglighet anmäler. Kan ändras av myndigheten."),
    )

    panels = [
        FieldPanel("avsandare"),
        FieldPanel("e_post"),
        MultiFieldPanel(
            [FieldPanel("patientnamnden_telefon"), FieldPanel("synpunkter_url"), FieldPanel("tillsyn_url")],
            heading=_("Dit läsaren kan vända sig"),
        ),
    ]

    class Meta:
        verbose_name = _("webbplatsens inställningar")


@minns
def installningar() -> Installningar:
    """What the editors have set for the site, or the defaults where nobody has; kept until the content changes."""
    return Installningar.objects.filter(site__is_default_site=True).first() or Installningar()
