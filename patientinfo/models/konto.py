"""Who signs in: an account is its e-mail address."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _


class KontoManager(BaseUserManager["Konto"]):
    """Makes accounts that are named by their address."""

    @classmethod
    def normalize_email(cls, email: str | None) -> str:
        """The address in small letters: nobody means two people by two ways of writing it."""
        return super().normalize_email(email).lower()

    def get_by_natural_key(self, username: str | None) -> Konto:
        """The account that signs in with `username`, however it is written; raises Konto.DoesNotExist."""
        return self.get(email=self.normalize_email(username))

    def create_user(self, email: str, password: str | None = None, **falt: Any) -> Konto:
        """A saved account for `email`; raises ValueError when the address is empty."""
        if not email:
            raise ValueError("An account needs an e-mail address.")
        konto = self.model(email=self.normalize_email(email), **falt)
        konto.set_password(password)
        konto.save(using=self._db)
        return konto

    def create_superuser(self, email: str, password: str | None = None, **falt: Any) -> Konto:
        """A saved account that may do everything except approve its own work."""
        return self.create_user(email, password, **{**falt, "is_staff": True, "is_superuser": True})


class Konto(AbstractUser):
    """A person who works with the site or hands in for an association."""

    username = None  # type: ignore[assignment]
    email = models.EmailField(_("e-postadress"), unique=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects: ClassVar[KontoManager] = KontoManager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("konto")
        verbose_name_plural = _("konton")
        ordering = ("email",)

    def __str__(self) -> str:
        return self.get_full_name() or self.email
