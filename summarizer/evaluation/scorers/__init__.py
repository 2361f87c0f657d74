"""One scorer for each section of a brief."""
