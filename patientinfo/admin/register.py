"""The menu "Register": every register of the room, in the order in which editors need them."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from patientinfo.admin.avgifter import AvgiftViewSet
from patientinfo.admin.avgiftsslag import AvgiftsslagViewSet
from patientinfo.admin.avstand import AvstandViewSet
from patientinfo.admin.halsoaktiviteter import HalsoaktivitetViewSet
from patientinfo.admin.kommuner import KommunViewSet
from patientinfo.admin.kortadresser import KortadressViewSet
from patientinfo.admin.ordlista import OrdlisteordViewSet
from patientinfo.admin.platser import PlatsViewSet
from patientinfo.admin.storningar import StorningViewSet
from patientinfo.admin.teman import TemaViewSet
from patientinfo.admin.vardenheter import VardenhetViewSet


class RegisterGroup(SnippetViewSetGroup):
    """All of them under one heading of the menu."""

    menu_label = _("Register")
    menu_icon = "folder-open-inverse"
    menu_order = 200
    items = (
        AvgiftViewSet,
        AvgiftsslagViewSet,
        AvstandViewSet,
        VardenhetViewSet,
        KommunViewSet,
        HalsoaktivitetViewSet,
        PlatsViewSet,
        TemaViewSet,
        KortadressViewSet,
        OrdlisteordViewSet,
        StorningViewSet,
    )
