"""The manual: all patient pages as one text to print, on the web and as tagged PDFs (docs/decisions/0068).

Read from below: `urval` (which pages), `artikel` (a page's own text, drawn by its own template), `papper` (made fit for
paper), `lankar` (links that lead inside the book), `bok` (the whole), `kommunblad` and `kort` (a kommun's part, the
short edition), `pdf` (WeasyPrint, which is imported there alone), `slag` (which editions there are and what they are
made of), `lager` (files and rows), `framstallning` (what is behind, made), `uppgifter` (the clock's and the worker's
part), `lage` (how it goes).
"""
