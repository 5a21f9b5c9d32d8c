"""Pages in great number, for benchmarks (`manage.py lastdata --sidor N`)."""
