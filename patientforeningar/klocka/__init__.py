"""What the clock does for the associations: reminders of review, the yearly question, contacts that have served.

Duties by the hook `klocka` (docs/decisions/0019). Each thing is done in a transaction of its own, which begins by
asking the log whether it has been done: twice in a minute, or killed in the middle, it is done once.
"""
