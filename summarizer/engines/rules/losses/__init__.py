"""Who was harmed: statements of harm, their people, numbers, names and sources, and how they are brought together."""
