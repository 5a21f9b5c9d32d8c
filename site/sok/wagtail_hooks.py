"""What this room registers with Wagtail; the functions themselves live in modules of their own."""

from wagtail import hooks

from sok import rapport
from sok.klocka import summera_sokningar

hooks.register("klocka", summera_sokningar)
hooks.register("construct_homepage_panels", rapport.pa_startpanelen)
hooks.register("register_reports_menu_item", rapport.menyval)
hooks.register("register_admin_urls", rapport.adresser)
hooks.register("rollratter", rapport.rollratter)
