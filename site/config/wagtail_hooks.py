"""What this room registers with Wagtail; the functions themselves live in modules of their own."""

from wagtail import hooks

from config import framfor, skydd
from config.klocka.plikter import gallring, paminnelser, publicering, uppgifter

for plikt in (
    publicering.publicera_schemalagt,
    uppgifter.be_om_livstecken,
    uppgifter.ta_tillbaka_fastnade,
    paminnelser.paminn_om_granskning,
    gallring.gallra_aterkoppling,
    gallring.gallra_granskningslankar,
    gallring.gallra_inloggningar,
    uppgifter.gallra_uppgifter,
):
    hooks.register("klocka", plikt)

# Before Wagtail's own, which would ask a session that does not exist.
hooks.register("before_serve_page", skydd.ingen_skyddad_sida, order=-1)
hooks.register("before_serve_document", skydd.inget_skyddat_dokument, order=-1)

hooks.register("ny_stampel", framfor.rensa)
