"""Review by another person (rule 3), as far as it is a matter of settings."""

# An approval publishes; the right to publish is nobody's (patientinfo/granskning/publicering.py).
WAGTAIL_FINISH_WORKFLOW_ACTION = "patientinfo.granskning.publicering.publicera"
WAGTAIL_WORKFLOW_ENABLED = True
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
# Superusers get a mail when they are reviewers, and not only because they are superusers.
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
# A new translation begins as a draft, also of a page that is public.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
