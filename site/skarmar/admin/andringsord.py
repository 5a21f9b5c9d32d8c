"""What the history of a screen says of a change that was made to many: what was, and what became."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.utils import label_for_field
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry

from patientinfo.models import Plats
from skarmar.handelser import Handelse
from skarmar.models import Skarm, Skarmgrupp


class AndringsFormatter(LogFormatter):
    """Says it field by field, so that it can be put back by hand."""

    label = Handelse.ANDRADE.label

    def format_message(self, log_entry: ModelLogEntry) -> str:
        """As in "Ändrades tillsammans med andra. Plats: Kalix, förut Luleå"."""
        fore, efter = log_entry.data.get("fore", {}), log_entry.data.get("efter", {})
        delar = [
            _("%(falt)s: %(nu)s, förut %(da)s")
            % {"falt": _namn(falt), "nu": _ord(falt, efter[falt]), "da": _ord(falt, fore[falt])}
            for falt in efter
            if falt in fore and fore[falt] != efter[falt]
        ]
        return ". ".join([str(self.label), *delar])


def _namn(falt: str) -> str:
    return capfirst(str(label_for_field(falt.removesuffix("_id"), Skarm)))


def _ord(falt: str, varde: Any) -> str:
    """A value of the log in words; what has been deleted since has no name."""
    if falt == "plats_id":
        return str(Plats.objects.without_tree_fields().filter(pk=varde).first() or _("en borttagen plats"))
    if falt == "grupper":
        return ", ".join(str(grupp) for grupp in Skarmgrupp.objects.filter(pk__in=varde)) or _("ingen")
    if isinstance(varde, bool):
        return _("ja") if varde else _("nej")
    return str(varde).replace(":", ".") if varde else _("inget")


def loggord(actions: LogActionRegistry) -> None:
    """`register_log_actions`, after the room's own: the same word, with what was changed."""
    actions.formatters[Handelse.ANDRADE.value] = AndringsFormatter()
