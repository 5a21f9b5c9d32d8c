"""What does the journey cost? From a journey and the register's figures of its day to what one pays and gets back.

`rakna` reckons, with plain numbers; `besked` says it in words. Neither reads the database or the clock.
"""
