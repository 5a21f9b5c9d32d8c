"""The engines that can find: Wagtail's backends with what each lacks, one module an engine, by dotted path.

`WAGTAILSEARCH_BACKENDS` names them (`config.settings.motorer`): `default` is asked first; where that is another
server, `reserv` is the database, which answers when it does not (`sok.reserv`).
"""
