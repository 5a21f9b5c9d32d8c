"""Numbers as they are written in Swedish: 1 234,50."""

from __future__ import annotations

from decimal import Decimal

# Thousands are set apart by a space that does not break, decimals by a comma.
_SVENSKT_TAL = str.maketrans({",": "\u00a0", ".": ","})


def tal(varde: Decimal, decimaler: int = 2) -> str:
    """`varde` with `decimaler` decimals, or with none when it is whole: 125, 137,50, 1 475."""
    visas = 0 if varde == varde.to_integral_value() else decimaler
    return f"{varde:,.{visas}f}".translate(_SVENSKT_TAL)
