"""What this room registers with Wagtail; the functions themselves live in modules of their own."""

from wagtail import hooks

from config.klocka.plikter import gallring, paminnelser, publicering, uppgifter

for plikt in (
    publicering.publicera_schemalagt,
    uppgifter.ta_tillbaka_fastnade,
    paminnelser.paminn_om_granskning,
    gallring.gallra_aterkoppling,
    gallring.gallra_granskningslankar,
    gallring.gallra_inloggningar,
    uppgifter.gallra_uppgifter,
):
    hooks.register("klocka", plikt)
