"""What is true of one item: its state, its dates, what is missing in it, who may write in it now."""
