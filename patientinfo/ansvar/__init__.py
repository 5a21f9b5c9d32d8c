"""Who answers for it: from a measure and a kommun to whom one turns to, what it costs and how one gets there."""
