"""`{{ nummer|telefonlank }}`: the address that dials a number."""

from django import template

from patientinfo.telefon import telefonlank

register = template.Library()
register.filter(telefonlank)
