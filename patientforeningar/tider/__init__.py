"""The region's calendar: working days, when somebody is reminded, the yearly question."""
