"""What may be deleted, when, and what goes with it: only by a rule that somebody has decided."""
