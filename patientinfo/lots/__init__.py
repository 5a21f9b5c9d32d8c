"""The guide "Hitta rätt": questions in everyday words that end in who is responsible and whom to contact."""
