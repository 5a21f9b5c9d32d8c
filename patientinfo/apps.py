"""What the region's editors publish: pages, places, themes, fees, short addresses."""

from django.apps import AppConfig
from django.core.checks import register
from django.utils.translation import gettext_lazy as _


class PatientinfoConfig(AppConfig):
    """The lowest room: imports none of the others."""

    name = "patientinfo"
    verbose_name = _("Patientinformation")

    def ready(self) -> None:
        """Listen for what changes the pages, and for migrations that are done; check every page type."""
        # Models must be read first.
        from patientinfo import checks, roller, signaler  # noqa: PLC0415
        from patientinfo.visning import bildversioner  # noqa: PLC0415

        register(checks.kontrollera_sidtyper)
        bildversioner.anslut()
        signaler.anslut()
        roller.anslut()
