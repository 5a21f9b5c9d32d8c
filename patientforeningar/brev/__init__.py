"""Mails about associations and their items, to the right people (docs/decisions/0025).

`lyssnare` hears what happens (`handelser.intraffat`) and has a letter written in the same transaction: about items
in `om_inslag`, about associations in `om_foreningar`. `mottagare` says who is to have it, `brevpapper` turns a
template of `templates/patientforeningar/brev/` into subject, text and HTML, and `patientinfo.post` sends it.
No letter holds a contact person's name, phone or address, and nobody's address is in the log.
"""
