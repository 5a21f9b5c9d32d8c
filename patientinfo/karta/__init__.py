"""The drawn map: places on a sheet of our own, without tiles and without anybody else's service."""
