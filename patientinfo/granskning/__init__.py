"""Four eyes: who may decide, what is published, when pages are reviewed, drafts for those who review."""
