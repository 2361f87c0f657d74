"""One reading of an article: its regions, sentences, quotations, numbers and names, its sentences as typed chunks."""
