"""How a row of a register is saved: checked as an editor's would be, with a first version in its history."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Model
from wagtail.models import DraftStateMixin, RevisionMixin

Rad = TypeVar("Rad", bound=Model)


def spara(rad: Rad) -> Rad:
    """`rad`, checked and saved; raises ValidationError for a row that no editor could have saved."""
    rad.full_clean()
    rad.save()
    if isinstance(rad, RevisionMixin):
        version = rad.save_revision(clean=False)
        if isinstance(rad, DraftStateMixin):
            version.publish(log_action=False)
    return rad
