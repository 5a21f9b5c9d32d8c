"""Where a request comes from, as far as it may be believed."""

from __future__ import annotations

import ipaddress

from django.conf import settings
from django.http import HttpRequest

# A household or a hospital's guest net has a whole network of IPv6 addresses to itself.
IPV6_NAT = 64


def klientadress(request: HttpRequest) -> str:
    """The address of the visitor's network: what the outermost of our own proxies saw.

    Only the last `BETRODDA_PROXYER` entries of X-Forwarded-For are ours; what stands before them anyone can write.
    """
    antal = settings.BETRODDA_PROXYER
    vagen = [led.strip() for led in request.headers.get("X-Forwarded-For", "").split(",")]
    adress = vagen[-antal] if 0 < antal <= len(vagen) else request.META.get("REMOTE_ADDR", "")
    try:
        ip = ipaddress.ip_address(adress)
    except ValueError:
        return "okänd"
    if ip.version == 4:  # noqa: PLR2004
        return str(ip)
    return str(ipaddress.ip_network((ip, IPV6_NAT), strict=False))
