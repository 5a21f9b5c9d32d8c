"""Digital information screens: who sees what, the feeds, the player, the kiosk, the fleet."""
