"""What several processes share through Redis, and what happens while it is away (docs/decisions/0053)."""
