"""Search over everything."""

from django.apps import AppConfig


class SokConfig(AppConfig):
    """Search over pages, units and documents."""

    name = "sok"
    verbose_name = "Sök"
