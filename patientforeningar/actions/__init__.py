"""Changes of state, one file each: check, change, log, and effects after commit.

Each takes `av` (the account that acts; None for the clock) and `vid` (the instant), runs in a transaction of its
own, and raises `NekadError` with a reason in Swedish when a rule stands in the way.
"""
