"""Pure functions over strings: normalisation, sentences, numbers, dates, places, names, language."""
