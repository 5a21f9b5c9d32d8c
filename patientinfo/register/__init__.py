"""What the registers answer: fees as of a day, opening hours, places, how fresh a fact is."""
