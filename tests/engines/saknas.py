"""What a machine may lack."""


class SaknasError(RuntimeError):
    """The machine does not have the engine; the message says how to get it."""
