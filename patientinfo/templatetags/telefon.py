"""Phone numbers in templates: the address that dials one (`telefonlank`), a text with its numbers as links."""

from django import template

from patientinfo.telefon import telefonlank, telefonlankar

register = template.Library()
register.filter(telefonlank)
register.filter(telefonlankar)
