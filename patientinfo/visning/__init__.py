"""What stands round and in a public page: addresses, menu, breadcrumbs, contents, glossary in text, links, pictures."""
