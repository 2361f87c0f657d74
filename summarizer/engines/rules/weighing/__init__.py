"""Readings by weight: what no single rule says, and the words around an actor say together.

A rule is sure of its construction and blind beside it. Here every word near an actor speaks for or against each
stance, with a weight learned once from labelled texts (`evals/dispatches`, by `tools/learn_weights.py`) and kept as a
table that can be read. The form is logistic regression, known in the field as a maximum entropy classifier (Berger,
Della Pietra and Della Pietra 1996); the features of an actor are those of semantic role labelling (Gildea and
Jurafsky 2002): its kind, the words before and behind it, the verb, voice and place in the text.
"""
