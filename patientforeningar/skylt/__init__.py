"""One screen with one item on it, measured: sizes from the reading distance, lines by the face's own widths.

Pure functions: no Django, no database. `patientforeningar.lasbarhet` judges by them, and screens draw by them.
"""
