"""The house's own duties, a file each; `config.wagtail_hooks` registers them."""
