"""What this room registers with Wagtail; the functions themselves live in modules of their own."""

from wagtail import hooks

from patientforeningar import handelser

hooks.register("register_log_actions", handelser.loggord)
