"""The room that puts the others together."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Start-up checks, probes and the clock."""

    name = "config"
    verbose_name = "Webbplatsen"
