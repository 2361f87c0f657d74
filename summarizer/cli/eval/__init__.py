"""`summarizer eval`: what a change did to the briefs, and whether it may stay."""

from summarizer.cli.group import LazyGroup

COMMANDS = {
    "run": ("summarizer.cli.eval.run", "Have a model read a dataset, and score it."),
    "simulate": (
        "summarizer.cli.eval.simulate",
        "Measure the LLM path with a reader whose faults are known; no model is asked.",
    ),
    "score": ("summarizer.cli.eval.score", "Score a run's stored briefs anew, without a model."),
    "compare": ("summarizer.cli.eval.compare", "What is different between two runs, and how sure that is."),
    "prompts": ("summarizer.cli.eval.prompts", "Have a model read a dataset with two prompts, and compare."),
    "gate": ("summarizer.cli.eval.gate", "Hold a run against a baseline; exit 1 if it is worse."),
    "bless": ("summarizer.cli.eval.bless", "Make a run the baseline."),
    "report": ("summarizer.cli.eval.report", "Write a run's report as one HTML file."),
    "agreement": ("summarizer.cli.eval.agreement", "Score one labelling of a dataset against the other."),
    "explain": ("summarizer.cli.eval.explain", "Show why a case got what it got."),
    "lint": ("summarizer.cli.eval.lint", "Check a dataset's labels, line by line."),
    "clusters": ("summarizer.cli.eval.clusters", "Score which articles are put together as one incident."),
    "import": ("summarizer.cli.eval.import_", "Turn labels of other tools into cases."),
}

command = LazyGroup(
    name="eval",
    modules=COMMANDS,
    help="Datasets with labels, runs, and the gate: what a change did to the briefs, and whether it may stay.",
    short_help="Score engines against labels, and gate what changes.",
    epilog="Start with: summarizer eval run evals/datasets/dev --model rules",
)
