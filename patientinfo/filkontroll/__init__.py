"""Files from outside: pictures are drawn anew, documents are looked through, before anything is kept."""
