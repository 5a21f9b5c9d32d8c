"""The editors' side of Wagtail's admin: one file per register, and one per thing that Wagtail lacks."""
