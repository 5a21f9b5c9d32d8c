"""From a need of everyday life to an aid: what to choose, and the answer for one's own kommun."""
