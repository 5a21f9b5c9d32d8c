"""How the region decides about what associations hand in: the rules, the forms, the record, the queue."""
