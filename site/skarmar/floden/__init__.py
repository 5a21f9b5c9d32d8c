"""Feeds for players that are not ours: one contract (`kontrakt.Flode`), and one file for each language it is said in.

`format` lists them all. A serialiser is a pure function of a feed; `renad` has cleaned what it reads, so that no text
that somebody has typed breaks what is written.
"""
