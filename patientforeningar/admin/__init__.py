"""The region's side of the room: the queue, the review page, the registers."""
