"""Important messages to the public (VMA): where they are read, and by which names their codes are ours."""

import environ

_env = environ.Env()

# Where CAP messages are read each minute. Empty: none are. The service's own address is not built in.
VMA_URL: str = _env.str("VMA_URL", default="")

# The `valueName`s under which a message may give SCB's codes of county and kommun. A message that gives ours under
# another name is not shown: those who may take screens over are told, and a person decides.
VMA_GEOKODER: list[str] = _env.list(
    "VMA_GEOKODER", default=["Kommun", "Kommunkod", "Län", "Länskod", "Lan", "Lanskod", "SCB", "Land", "Sverige"]
)
