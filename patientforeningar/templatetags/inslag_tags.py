"""Tags that tie templates to the room's modules; what they decide is decided there."""

from __future__ import annotations

from django import template
from django.template.context import Context

from patientforeningar.models import Fil, Inslag
from patientforeningar.visning.inslagsvy import Inslagsvy
from patientforeningar.visning.tidsord import dygn, klockan
from patientinfo.giltighet import begransa
from patientinfo.tid import tidpunkt

register = template.Library()
register.filter(dygn)
register.filter(klockan)


@register.filter
def adress(fil: Fil, dorr: str) -> str:
    """`{{ bild.fil|adress:dorr }}`: through the door `dorr`; the public one when none is named."""
    return fil.adress(dorr=dorr or "")


@register.filter
def srcset(fil: Fil, dorr: str) -> str:
    """`{{ bild.fil|srcset:dorr }}`: every width of a picture, through the same door."""
    return fil.srcset(dorr or "")


@register.simple_tag(takes_context=True)
def inslagsvy(context: Context, inslag: Inslag) -> Inslagsvy:
    """`{% inslagsvy inslag as vy %}`: what is said of it at `vid`, and the answer holds no longer than that."""
    request = context.get("request")
    kand = context.get("vy")
    vy = kand if isinstance(kand, Inslagsvy) else Inslagsvy(inslag, context.get("vid") or tidpunkt(request))
    begransa(request, vy.andras)
    return vy
