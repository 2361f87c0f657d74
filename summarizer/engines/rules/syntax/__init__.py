"""Who does what a verb says, and which clauses speak of the incident."""
