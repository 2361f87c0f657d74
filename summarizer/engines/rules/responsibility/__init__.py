"""Who did it, as told by the narrator, by those who claim or deny it, and by those who accuse."""
