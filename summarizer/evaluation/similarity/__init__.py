"""How alike two values are, from 0 to 1: counts, dates, strings (SCORING, "Sections and items")."""
