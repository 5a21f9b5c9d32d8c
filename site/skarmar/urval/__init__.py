"""Who sees what, in which order, and when it next changes: the programme of every screen and every place.

Read from below: `schema` (when), `traden` (where), `punkt` (what a slide says), `slingor` (how the time is shared),
`underlag` (all of it, read once for each content stamp), `program` (the lists), `klocka` (what is on).
"""
