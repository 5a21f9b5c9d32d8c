"""What this room registers with Wagtail; the functions themselves live in modules of their own."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from patientinfo import lankar
from patientinfo.admin import granskning, oversattningar
from patientinfo.admin.register import RegisterGroup
from patientinfo.csvimport import hooks as csvimport
from patientinfo.demo.ladda import ladda

hooks.register("demoinnehall", ladda)
# After Wagtail's own, whose place our handlers take.
hooks.register("register_rich_text_features", lankar.registrera, order=1)

hooks.register("before_edit_page", granskning.redan_avgjord, order=-1)
hooks.register("before_edit_snippet", granskning.redan_avgjord, order=-1)
hooks.register("before_create_page", granskning.ingen_publik_startsida)
hooks.register("construct_page_action_menu", granskning.utan_publicera)
hooks.register("construct_snippet_action_menu", granskning.utan_publicera_post)
hooks.register("register_snippet_action_menu_item", granskning.avpublicera_val)

hooks.register("register_admin_urls", oversattningar.adresser, order=-1)
hooks.register("before_edit_page", oversattningar.besked, order=-1)

register_snippet(RegisterGroup)

hooks.register("register_admin_urls", csvimport.adresser)
