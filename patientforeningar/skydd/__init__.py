"""Against misuse: how much one association may have, how often one account may send."""
