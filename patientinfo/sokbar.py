"""What can be searched for gives the index one more text: its words as the Swedish analyser writes them."""

from __future__ import annotations

from abc import abstractmethod

from wagtail.search import index

from patientinfo.egna_ord import ordlistan
from patientinfo.svenska import rubrikform, sokform


class SokbarMixin:
    """A record or page that the public search finds."""

    # Beside the plain title, which the admin's own search reads.
    sokfalt = [index.SearchField("sokform")]

    @abstractmethod
    def sokbara_texter(self) -> list[str]:
        """The plain texts by which readers look for it; the first is its title."""

    @property
    def sokform(self) -> str:
        """Every text by which it can be found, in the analyser's terms (`patientinfo.svenska.sokform`)."""
        texter, ordlista = self.sokbara_texter(), ordlistan()
        return f"{sokform(' '.join(texter), ordlista)} {rubrikform(texter[0], ordlista)}"
