"""What this room registers with Wagtail; the functions themselves live in modules of their own."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from skarmar import handelser, lastdata
from skarmar.admin import adresser as flottans_sidor
from skarmar.admin import andringsord, ratter, skarmbildskontroll, skarmbildsrapport, skarmlas, startpanel
from skarmar.admin.grupp import SkarmarGroup
from skarmar.demo.ladda import ladda
from skarmar.doljning import admin as kodsidan
from skarmar.doljning import panel as doltpanel
from skarmar.doljning import rapport as doljningsrapport
from skarmar.floden.index import kartdelar
from skarmar.flotta import rapport as spelningsrapport
from skarmar.flotta.panel import spelningspanel
from skarmar.forhandsvisning.adresser import adresser as forhandsvisningar
from skarmar.forhandsvisning.panel import skarmpanel
from skarmar.klocka import bilder, flottan, vma
from skarmar.overtagande import adresser as overtagandesidor
from skarmar.overtagande import ratter as overtaganderatter
from skarmar.overtagande import startpanel as overtagandepanel

hooks.register("register_log_actions", handelser.loggord)

hooks.register("demoinnehall", ladda, order=2)  # after the pages and places that it points at
hooks.register("lastdata", lastdata.skarmar)
hooks.register("sitemap_del", kartdelar)

hooks.register("inslag_panel", skarmpanel)
hooks.register("inslag_panel", spelningspanel, order=1)  # below the item as it looks on a screen
hooks.register("klocka", flottan.folj_skarmarna)
hooks.register("klocka", flottan.rensa_parkoder)
hooks.register("klocka", flottan.gallra_flottan)

hooks.register("klocka", bilder.efterlys_skarmbilder)
hooks.register("klocka", bilder.rita_skarmbilder)
hooks.register("klocka", bilder.gallra_skarmbilder)
hooks.register("register_admin_urls", forhandsvisningar)

hooks.register("inslag_panel", doltpanel.doltpanel)
hooks.register("likabehandling_avsnitt", doljningsrapport.avsnitt)
hooks.register("likabehandling_avsnitt", spelningsrapport.avsnitt)
hooks.register("register_admin_urls", kodsidan.adresser)

hooks.register("construct_homepage_panels", overtagandepanel.startpanel)
hooks.register("klocka", vma.las_vma)
hooks.register("register_admin_menu_item", overtagandesidor.menyval)
hooks.register("register_admin_urls", overtagandesidor.adresser)
hooks.register("rollratter", overtaganderatter.ratter)

register_snippet(SkarmarGroup)
hooks.register("after_unpublish_page", skarmbildskontroll.varna_for_avpublicerad)
hooks.register("before_bulk_action", skarmbildskontroll.hindra_borttagning_av_flera)
hooks.register("before_delete_snippet", skarmlas.hindra_borttagning)
hooks.register("before_delete_page", skarmbildskontroll.hindra_borttagning)
hooks.register("construct_homepage_panels", startpanel.startpanel)
hooks.register("register_log_actions", andringsord.loggord, order=1)
hooks.register("register_admin_urls", flottans_sidor.adresser)
hooks.register("register_reports_menu_item", skarmbildsrapport.menyval)
hooks.register("rollratter", ratter.ratter)
