"""Whose words are whose: speakers, statements, and the stance of what is said."""
