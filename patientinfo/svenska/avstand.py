"""How far apart two words are in slips of the hand: letters left out, put in, changed, or two that changed places."""


def avstand(ena: str, andra: str, hogst: int) -> int | None:
    """Return the number of slips between two words, or None when there are more than `hogst` of them."""
    if abs(len(ena) - len(andra)) > hogst:
        return None
    fore, nu = [0] * (len(andra) + 1), list(range(len(andra) + 1))
    for rad, bokstav in enumerate(ena, 1):
        fore_fore, fore, nu = fore, nu, [rad]
        for kolumn, annan in enumerate(andra, 1):
            steg = min(fore[kolumn] + 1, nu[-1] + 1, fore[kolumn - 1] + (bokstav != annan))
            if rad > 1 and kolumn > 1 and bokstav == andra[kolumn - 2] and annan == ena[rad - 2]:
                steg = min(steg, fore_fore[kolumn - 2] + 1)
            nu.append(steg)
        if min(nu) > hogst and min(fore) > hogst:
            return None
    return nu[-1] if nu[-1] <= hogst else None
