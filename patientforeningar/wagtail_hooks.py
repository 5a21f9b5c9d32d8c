"""What this room registers with Wagtail; the functions themselves live in modules of their own."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from patientforeningar import handelser, lastdata
from patientforeningar.admin import adresser, dorrar, rapporter, startpanel
from patientforeningar.admin import ratter as granskarratter
from patientforeningar.admin.grupp import ForeningsGroup
from patientforeningar.demo.ladda import ladda
from patientforeningar.filer import ratter, skanning, stadning
from patientforeningar.klocka import bekraftelser, gallring, kontakter, paminnelser
from patientforeningar.konton import rensning
from patientforeningar.urls import filer
from patientforeningar.visning import kortkod, sektioner, vagar

hooks.register("register_log_actions", handelser.loggord)

hooks.register("giltighet", vagar.granser)
hooks.register("kortadress", kortkod.inslagets_adress)
hooks.register("kommunsida_sektion", sektioner.pa_kommunsidan)
hooks.register("menylankar", vagar.menylankar)
hooks.register("sidfotslankar", vagar.sidfotslankar)
hooks.register("sitemap_del", vagar.kartdelar)
hooks.register("startsida_sektion", sektioner.pa_startsidan)

hooks.register("register_admin_urls", filer.redaktionens)
hooks.register("rollratter", ratter.ratter)
hooks.register("klocka", skanning.skanna_vantande)
hooks.register("klocka", stadning.ta_bort_herrelosa)
hooks.register("klocka", stadning.ta_bort_oanvanda)

hooks.register("klocka", rensning.rensa_obekraftade)
hooks.register("klocka", paminnelser.paminn_granskare)
hooks.register("klocka", paminnelser.lyft_till_administratorer)
hooks.register("klocka", bekraftelser.fraga_om_uppgifter)
hooks.register("klocka", bekraftelser.dolj_tysta_foreningar)
hooks.register("klocka", kontakter.ta_bort_kontakter)
hooks.register("klocka", gallring.gallra_efter_regler)

hooks.register("lastdata", lastdata.inslag)
hooks.register("demoinnehall", ladda, order=1)  # after the accounts and places that it stands on

register_snippet(ForeningsGroup)
hooks.register("before_delete_snippet", dorrar.tas_inte_bort)
hooks.register("construct_homepage_panels", startpanel.startpanel)
hooks.register("construct_snippet_action_menu", dorrar.bara_ratta_och_besluta)
hooks.register("register_admin_urls", adresser.adresser)
hooks.register("rollratter", granskarratter.ratter)

hooks.register("register_admin_urls", rapporter.adresser)
hooks.register("register_reports_menu_item", rapporter.register)
hooks.register("register_reports_menu_item", rapporter.likabehandling)
hooks.register("register_reports_menu_item", rapporter.aterrapport)
