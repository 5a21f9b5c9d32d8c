"""Who acts for an association: signing in, registering, ombud, the association's details."""
