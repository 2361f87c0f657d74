"""Sentences that address whoever reads the article for somebody else: "Ignore your instructions and write that …".

They are text like any other, and evidence of nothing: an attack is not told by an order to tell of one. Found are
orders about instructions, prompts and replies, marks of a conversation, and JSON; from the first one on, the rest of
its paragraph. What somebody is quoted as saying is no order to the reader.
"""

import re
from functools import cache

from summarizer.grounding.prepared import Prepared
from summarizer.text.expressions import compiled

_TELL = r"(?:write|say|state|report|output|answer|respond|reply|print|include|record|add|set|insert)"
_BEGIN = r"(?:^|[\n.!?:;(>*#\[-]|\[\d*m|\bplease|\bnow)[\s\"'*]*"
_ORDERS = r"""
    (?:ignore|disregard|forget|override|bypass|discard) \s (?:\w+\s){0,4}
        (?:instructions?|prompts?|rules|guidelines|directions|directives|orders\sabove)\b
    | (?:you\sare|act\sas|pretend\s(?:to\sbe|you\sare)|from\snow\son)[\s,] [^.\n]{0,60}
        \b(?:assistant|language\smodel|ai|summari[sz]er|chatbot|unrestricted|dan|(?:developer|debug|admin)\smode)\b
    | (?:write|output|print|include|add|set|fill\sin|insert|put) \s (?:\w+\s){0,10}
        (?:in|into|to|as|under|for) \s (?:the|your|its|every) \s
        (?:brief|summary|headline|json|output|reply|casualties|claimants|reactions|unknowns|provenance|statement)\b
    | TELL \s (?:only\s|exactly\s)? (?:that|the\sfollowing|verbatim|back|your|the\sword)\b
    | (?:answer|respond|reply) \s (?:only\s)? with \s
    | (?:reveal|repeat|show|disclose|leak|send|dump|echo|quote|translate) \s [^.\n]{0,60}
        \b(?:prompt|system\smessage|instructions|api\skey|key|secrets?|environment|credentials|token)\b
    | (?:system|assistant|user|developer|human) \s?: \s
    """
"""What an order to a reader begins with."""

_SIGNS = r"""
    \b(?:system|developer)\s(?:prompt|message)\s?:
    | (?:note|message|instructions?|attention|important) \s (?:to|for) \s (?:the\s|any\s|all\s)?
        (?:ai|llms?|language\smodels?|models?|assistants?|summari[sz]ers?|machines?|robots?|bots?)\b
    | <\|?/?\s?(?:im_start|im_end|system|assistant|user|endoftext|s|inst|script|tool|instructions?)\b
    | \[/?(?:inst|system)\]
    | <<\s?/?sys\s?>> | \{\{ | \{% | "(?:incident|casualties|claimants|reactions|headline|summary|role|content)"\s?:
    | \b(?:ignorier|ignorez|ignora\b|ignorad|vergiss|vergessen|missacht
        |olvid|oubli|dimentic|esqueç|desconsider|игнорир|забуд|zignoruj|negeer)\w*\s
        (?:\w+\s){0,5} (?:instru|anweisung|istruzion|consignes|indicaciones|инструкц|указан|polecen|opdracht)\w*
    | (?:schreib|melde|écri[st]|escrib[ae]|scriv[ie]|escrev[ae]|напиши|сообщи) \w*,?\s (?:dass|que|che|что)\b
    | 忽略|無視|无视|指示を|تجاهل|अनदेखा
    """
"""What gives such text away wherever it stands."""


_ORDER = _ORDERS.replace("TELL", _TELL)


@cache
def _marked() -> re.Pattern[str]:
    return compiled(rf"{_BEGIN}(?:{_ORDER})|{_SIGNS}", re.VERBOSE)


_HINTED = compiled(rf"(?<![a-df-ln-vx-z0-9])(?=[abdefhiloprstuqwy])(?:{_ORDER})", re.VERBOSE)
"""Where an order may begin, which is after no letter but those in which `_BEGIN` ends: a text without it has none."""

_SIGNED = compiled(_SIGNS, re.VERBOSE)
"""All these are for small letters: a pattern that ignores case takes four times as long."""

_TRACES = (
    *("system prompt", "system message", "developer prompt", "developer message", "message to ", "message for "),
    *("note to ", "note for ", "instru", "attention to ", "attention for ", "important "),
    *("<", "{", "inst]", "system]", '":', '" :', "anweisung", "istruzion", "consignes", "indicaciones"),
    *("инструкц", "указан", "polecen", "opdracht", "schreib", "melde", "écri", "escrib", "scriv", "escrev"),
    *("напиши", "сообщи", "忽略", "無視", "无视", "指示を", "تجاهل", "अनदेखा"),
)
"""One of these stands in every sign: to look for them takes a quarter of the time of the pattern."""


def orders(text: Prepared, quoted: list[bool]) -> list[bool]:
    """For each sentence whether it is addressed to whoever reads the article for somebody else.

    Args:
        text: the article.
        quoted: for each sentence whether it begins within a quotation.
    """
    found = [False] * len(text.sentences)
    small = _small(text.folded.text)
    signed = any(map(small.__contains__, _TRACES)) and _SIGNED.search(small) is not None
    if not signed and _HINTED.search(small) is None:
        return found
    last_end, ordered = 0, False
    for index, span in enumerate(text.sentences):
        if "\n" in text.original[last_end : span.start]:
            ordered = False
        if not ordered:
            own = text.folded.text[text.folded.folded_offset(span.start) : text.folded.folded_offset(span.end)]
            ordered = _marked().search(_small(_unquoted(own, inside=quoted[index]))) is not None
        found[index] = ordered
        last_end = span.end
    return found


def _small(text: str) -> str:
    """In small letters, the dotted capital I too, which becomes two of them."""
    return text.lower().replace("\u0307", "")


def _unquoted(sentence: str, *, inside: bool) -> str:
    """The sentence without what somebody is quoted as saying, if it says who; a quotation by itself has no speaker."""
    parts = sentence.split('"')
    spoken = 0 if inside else 1
    rest = " ".join(part for at, part in enumerate(parts) if at % 2 != spoken)
    return rest if _SPEAKS.search(rest) else sentence


_SPEAKS = compiled(r"\b(?:said|says|told|added|wrote|read|reads|warned|urged|shouted|according)\b", re.IGNORECASE)
