"""What the groups are called; models may ask for them too, which `roller` is too late for."""

REDAKTOR = "Redaktör"
GRANSKARE = "Granskare"
FORENINGSGRANSKARE = "Föreningsgranskare"
SKARMANSVARIG = "Skärmansvarig"
ADMINISTRATOR = "Administratör"
