"""The only clock: each minute it does what is due (design: "Background").

A duty is a function of the instant that says in a few words what it did, or nothing; rooms register theirs by
the hook `klocka`, with `@varje(...)` when once a minute is too often. `korning` runs them, and `plikter` are
the house's own.
"""
