"""What belongs to the incident: its kind, stage, day, places, targets and weapons."""
