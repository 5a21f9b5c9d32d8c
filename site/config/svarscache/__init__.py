"""Whole answers kept ready in the process, so that most visitors cost neither a query nor a template.

`regler` marks the views whose answers are the same for everybody and `cachecontrol` says what each rule means to
others' caches, `fragor` which parts of a question count; `svar` is one kept answer, `kropp` its bytes, `forrad` the
capped store, `middleware` the first link of the chain.
See docs/decisions/0017-response-cache.md.
"""
