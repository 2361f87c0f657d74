"""Whether an article reports an incident, and which of its events and days that is."""
