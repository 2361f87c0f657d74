"""Pictures of a note, as SVG: casualty figures side by side, a timeline, and where it happened."""
