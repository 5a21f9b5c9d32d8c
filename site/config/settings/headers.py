"""What every answer says of itself: one strict policy for the public side, one for the admin."""

from __future__ import annotations

import environ
from csp.constants import NONE, SELF, UNSAFE_INLINE

FRAME_ANCESTORS = environ.Env().list("FRAME_ANCESTORS", default=[SELF])

DIRECTIVES: dict[str, list[str]] = {
    "default-src": [NONE],
    "script-src": [SELF],
    "style-src": [SELF],
    "img-src": [SELF, "data:"],
    "font-src": [SELF],
    "connect-src": [SELF],
    "manifest-src": [SELF],
    "form-action": [SELF],
    "base-uri": [NONE],
    "frame-ancestors": FRAME_ANCESTORS,
    "object-src": [NONE],
}
CONTENT_SECURITY_POLICY = {"DIRECTIVES": DIRECTIVES}

# What Wagtail's admin needs beyond that (docs/decisions): date fields, choosers and inline panels start by scripts
# in the page, also in what its dialogues fetch, Draftail and the drop-downs set style attributes, pictures are
# shown before they are uploaded (blob:), and a preview is a frame.
CSP_REDAKTION: dict[str, list[str]] = {
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "frame-src": [SELF],
}

# X-Frame-Options knows one host at most: it speaks only while `frame-ancestors` says the same.
X_FRAME_OPTIONS = {SELF: "SAMEORIGIN", NONE: "DENY"}.get(" ".join(FRAME_ANCESTORS))

# Nothing on the site needs any of these of a visitor's device.
PERMISSIONS_POLICY: dict[str, list[str]] = {
    feature: []
    for feature in (
        "accelerometer",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "usb",
    )
}
