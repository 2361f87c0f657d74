"""How the weights of the rules engine are learned: from which texts, by which examples, with which model."""
