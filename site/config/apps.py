"""The room that puts the others together."""

from django.apps import AppConfig
from django.core.checks import register


class ConfigConfig(AppConfig):
    """Start-up checks, probes and the clock."""

    name = "config"
    verbose_name = "Webbplatsen"

    def ready(self) -> None:
        """Check what must hold before the site starts."""
        from config import databasavbrott, kontroller  # noqa: PLC0415  (settings must be read first)

        databasavbrott.anslut()
        register(kontroller.en_process_utan_delad_cache)
        register(kontroller.hela_adressen)
