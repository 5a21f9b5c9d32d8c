"""An item before it is public: as a web page, as a screen, as a poster, and what is said of it while it is written."""
