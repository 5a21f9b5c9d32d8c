"""The only phone numbers the texts may name, written so that a phone can dial them."""

NODNUMRET = '<a href="tel:112">112</a>'
VARDGUIDEN = '<a href="tel:1177">1177</a>'
BESTALLNINGSCENTRALEN = '<a href="tel:020960096">020-96 00 96</a>'
PATIENTNAMNDEN = '<a href="tel:020599000">020-59 90 00</a>'
