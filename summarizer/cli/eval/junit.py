"""JUnit XML, which every CI server shows: a test case for each section, and one for what must hold of any run."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

from summarizer.evaluation import files
from summarizer.evaluation.gate import Verdict


class _Result(NamedTuple):
    name: str
    said: str
    failure: str = ""
    skipped: str = ""


def of_verdict(dataset: str, verdict: Verdict, path: Path) -> None:
    """Write a gate's verdict: a section fails where a reason is about it, what is left over fails `invariants`."""
    results = []
    reasons = list(verdict.reasons) if verdict.outcome == "FAIL" else []
    for each in verdict.differences:
        about = [reason for reason in reasons if reason.startswith(f"{each.section} ")]
        reasons = [reason for reason in reasons if reason not in about]
        said = f"{each.before:.4f} to {each.after:.4f} ({each.delta:+.4f}), p {each.p:.4f}"
        results.append(_Result(each.section, said, failure="; ".join(about)))
    results.append(_Result("invariants", "coverage, evidence, must-pass sections", failure="; ".join(reasons)))
    if verdict.outcome == "INCONCLUSIVE":
        results.append(_Result("verdict", verdict.outcome, skipped="; ".join(verdict.reasons)))
    _write(f"summarizer eval gate {dataset}", results, path)


def of_scores(dataset: str, figures: Mapping[str, Any], path: Path) -> None:
    """Write a run's figures, a test case each; scoring alone fails nothing."""
    results = [_Result("headline", f"F1 {figures['headline']['f1']}")]
    results += [_Result(name, f"F1 {each['f1']}") for name, each in figures["sections"].items()]
    _write(f"summarizer eval score {dataset}", results, path)


def _write(suite: str, results: Sequence[_Result], path: Path) -> None:
    failures, skipped = sum(bool(each.failure) for each in results), sum(bool(each.skipped) for each in results)
    counts = {"tests": str(len(results)), "failures": str(failures), "errors": "0", "skipped": str(skipped)}
    root = ET.Element("testsuites", counts)
    parent = ET.SubElement(root, "testsuite", {"name": suite, **counts})
    for each in results:
        case = ET.SubElement(parent, "testcase", {"classname": suite, "name": each.name})
        if each.failure:
            ET.SubElement(case, "failure", {"message": each.failure}).text = each.failure
        if each.skipped:
            ET.SubElement(case, "skipped", {"message": each.skipped})
        ET.SubElement(case, "system-out").text = each.said
    ET.indent(root)
    files.write(path, ET.tostring(root, encoding="unicode", xml_declaration=True) + "\n")
