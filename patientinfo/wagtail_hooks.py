"""What this room registers with Wagtail; the functions themselves live in modules of their own."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from patientinfo.admin import (
    aterkopplingsrapport,
    brevrapport,
    granskning,
    granskningslankar,
    granskningsrapport,
    handboksrapport,
    handledning,
    innehallskontroll,
    konton,
    oversattningar,
    sidknappar,
)
from patientinfo.admin.adresser import adresser
from patientinfo.admin.register import RegisterGroup
from patientinfo.admin.startpaneler import startpaneler
from patientinfo.csvimport import hooks as csvimport
from patientinfo.demo.ladda import ladda
from patientinfo.handbok import uppgifter as handbok
from patientinfo.lastsidor.sidor import sidor as lastsidor
from patientinfo.visning import egna_adresser, lankar

hooks.register("demoinnehall", ladda)
hooks.register("lastdata", lastsidor)
# After Wagtail's own, whose place our handlers take.
hooks.register("register_rich_text_features", lankar.registrera, order=1)

hooks.register("before_edit_page", granskning.redan_avgjord, order=-1)
hooks.register("before_edit_snippet", granskning.redan_avgjord, order=-1)
hooks.register("before_create_page", granskning.ingen_publik_startsida)
hooks.register("construct_page_action_menu", granskning.utan_publicera)
hooks.register("construct_snippet_action_menu", granskning.utan_publicera_post)
hooks.register("register_snippet_action_menu_item", granskning.avpublicera_val)

hooks.register("register_admin_urls", adresser, order=-1)
hooks.register("before_edit_page", oversattningar.besked, order=-1)
hooks.register("register_page_header_buttons", sidknappar.knappar)
hooks.register("register_log_actions", granskningslankar.loggord)
hooks.register("construct_wagtail_userbar", innehallskontroll.med_var_kontroll)
hooks.register("construct_homepage_panels", startpaneler)
hooks.register("register_help_menu_item", handledning.menyval)
hooks.register("construct_help_menu", handledning.egen_hjalp)
hooks.register("before_edit_user", konton.skydda_superuser)
hooks.register("before_bulk_action", konton.skydda_superuser_bland_flera)
hooks.register("register_reports_menu_item", granskningsrapport.menyval)
hooks.register("register_reports_menu_item", aterkopplingsrapport.menyval)
hooks.register("register_reports_menu_item", brevrapport.menyval)
hooks.register("register_reports_menu_item", handboksrapport.menyval)

hooks.register("klocka", handbok.bestall_handboken)
hooks.register("sidfotslankar", egna_adresser.sidfotslankar)
hooks.register("sitemap_del", egna_adresser.kartdelar)

register_snippet(RegisterGroup)

hooks.register("register_admin_urls", csvimport.adresser)
