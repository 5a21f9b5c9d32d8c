"""What people may do with a page: Wagtail's rules, without a right to publish past the review."""

from __future__ import annotations

from typing import Any

from wagtail.admin.forms.pages import CopyForm
from wagtail.models import PagePermissionTester


class Sidratt(PagePermissionTester):
    """Nobody publishes a page by right, superusers included: an approval does (rule 3).

    Wagtail asks this in the editor, in its menus, in bulk actions, when copying, in its API and in
    wagtail-localize. The right `publish` on a page then only means that live pages may be moved and deleted.
    """

    def can_publish(self) -> bool:
        """Never: publication follows from an approval. View restrictions hang on this too, and are not used."""
        return False

    def can_publish_subpage(self) -> bool:
        """Never, as with `can_publish`: neither a new page nor a copy begins its life in public."""
        return False

    def can_unpublish(self) -> bool:
        """True for everybody who may edit: taking down in a hurry needs one person, and no lock stops it."""
        return bool(self.page.live and not self.page_is_root and self._far_andra())

    def can_unschedule(self) -> bool:
        """True for everybody who may edit: to stop an approved publication is to take it down beforehand."""
        return self._far_andra()

    def _far_andra(self) -> bool:
        return self.user.is_active and (self.user.is_superuser or "change" in self.permissions)


class KopiaForm(CopyForm):
    """Wagtail's form for copying a page, without the ways in which a copy would be public at once."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for falt in ("publish_copies", "alias"):
            self.fields.pop(falt, None)
