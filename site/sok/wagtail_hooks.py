"""What this room registers with Wagtail; the functions themselves live in modules of their own."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from sok import rapport
from sok.admin import ratter
from sok.admin.grupp import SokhjalpGroup
from sok.demo.ladda import ladda
from sok.klocka import hall_ordforradet, hall_sokservern_ikapp, summera_sokningar

hooks.register("klocka", summera_sokningar)
hooks.register("klocka", hall_ordforradet)
hooks.register("klocka", hall_sokservern_ikapp)
hooks.register("construct_homepage_panels", rapport.pa_startpanelen)
hooks.register("register_reports_menu_item", rapport.menyval)
hooks.register("register_admin_urls", rapport.adresser)
hooks.register("rollratter", ratter.ratter)
hooks.register("demoinnehall", ladda, order=3)  # after the pages that it points at

register_snippet(SokhjalpGroup)
