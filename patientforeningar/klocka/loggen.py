"""What the log says has been done already."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import models
from wagtail.models import ModelLogEntry

from patientforeningar.handelser import Handelse


def senast(objekt: models.Model, vad: Handelse, **data: Any) -> dt.datetime | None:
    """When `vad` was last logged of `objekt`, with `data` as given; None when it never was."""
    rader = ModelLogEntry.objects.for_instance(objekt).filter(action=vad.value)
    villkor = {f"data__{nyckel}": varde for nyckel, varde in data.items()}
    instanter = rader.filter(**villkor).values_list("timestamp", flat=True)
    return max(instanter, default=None)
