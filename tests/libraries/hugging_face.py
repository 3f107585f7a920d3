"""Draws programs that tokenize texts and ask models, runs them with the installed library, and holds what `reveal` says against what comes out.

    python tests/libraries/hugging_face.py --python ENVIRONMENT/bin/python [--draws 60] [--seed 0]

ENVIRONMENT has transformers and torch. Nothing is downloaded: models are built of small configurations, tokenizers of a vocabulary of letters.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from drawing import contains

from tensorlint.analysis import Analyzer
from tensorlint.project.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

TOKENS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *"abcdefgh"]
SMALL = {
    "Bert": "vocab_size=99, hidden_size={w}, num_attention_heads=4, num_hidden_layers=1, intermediate_size=37",
    "Roberta": "vocab_size=99, hidden_size={w}, num_attention_heads=4, num_hidden_layers=1, intermediate_size=37",
    "Electra": "vocab_size=99, hidden_size={w}, embedding_size=16, num_attention_heads=4, num_hidden_layers=1, intermediate_size=37",
    "DistilBert": "vocab_size=99, dim={w}, n_heads=4, n_layers=1, hidden_dim=37",
    "GPT2": "vocab_size=99, n_embd={w}, n_head=4, n_layer=1",
    "Albert": "vocab_size=99, hidden_size={w}, num_attention_heads=4, num_hidden_layers=1, intermediate_size=37",
    "MPNet": "vocab_size=99, hidden_size={w}, num_attention_heads=4, num_hidden_layers=1, intermediate_size=37",
    "DebertaV2": "vocab_size=99, hidden_size={w}, num_attention_heads=4, num_hidden_layers=1, intermediate_size=37",
}
HEADS = ["Model", "ForSequenceClassification", "ForTokenClassification", "ForMaskedLM", "ForQuestionAnswering", "ForMultipleChoice", "LMHeadModel"]
RUN = """
import builtins, json, os, sys, warnings
os.environ["HF_HUB_OFFLINE"] = "1"
warnings.simplefilter("ignore")
seen = {}
def note(value):
    shape = getattr(value, "shape", None)
    seen[sys._getframe(1).f_lineno] = None if shape is None else [list(shape), str(value.dtype).replace("torch.", "")]
    return value
builtins.reveal_type = note
for file in sys.argv[1:]:
    seen.clear()
    exec(compile(open(file).read(), "program", "exec"), {"__name__": "__main__"})
    print("SEEN", json.dumps(seen))
"""


def draw(chance: random.Random, vocabulary: str) -> str:
    """One program."""
    family = chance.choice(list(SMALL))
    head = chance.choice(HEADS[:-1] if family != "GPT2" else ["Model", "ForSequenceClassification", "LMHeadModel"])
    tokenizer = [f"tok = BertTokenizer({vocabulary!r})"]
    texts = [" ".join(chance.choices("abcdefgh", k=chance.randint(1, 9))) for _ in range(chance.randint(1, 4))]
    given = chance.choice([repr(texts), repr(texts[0]), f"list({tuple(texts)!r})", f"[t for t in {texts!r}]"])
    pair = f", {chance.choice(['text_pair=', ''])}{given}" if chance.random() < 0.2 else ""
    options = [
        chance.choice(["padding=True", 'padding="max_length"', "", 'padding="longest"']),
        chance.choice(["truncation=True", "", "truncation=False"]),
        chance.choice(["max_length=12", "", "max_length=6"]),
        chance.choice(['return_tensors="pt"', 'return_tensors="pt"', 'return_tensors="np"', ""]),
        chance.choice(["", "", "add_special_tokens=False", "pad_to_multiple_of=8", "return_length=True"]),
    ]
    encode = chance.choice(["tok({})", "tok({})", "tok({})", "tok.encode({})"]).format(f"{given}{pair}, {', '.join(filter(None, options))}")
    lines = ["import torch", f"from transformers import BertTokenizer, {family}{head}, {family}Config", *tokenizer]
    lines += ["try:", f"    enc = {encode}", "    reveal_type(enc)"]
    lines += [f"    reveal_type({what})" for what in ('enc["input_ids"]', "enc.attention_mask", 'enc["token_type_ids"][0]', "enc.input_ids.shape[0]")]
    lines += ["except Exception:", "    pass"]
    labels = chance.randint(2, 5)
    config = SMALL[family].format(w=chance.choice([16, 32])) + chance.choice(["", f", num_labels={labels}"])
    n, t = chance.randint(1, 4), chance.randint(2, 8)
    shape = f"({n}, 2, {t})" if head == "ForMultipleChoice" else f"({n}, {t})"
    goals = {"ForSequenceClassification": f"({n},)", "ForTokenClassification": f"({n}, {t})", "ForMaskedLM": f"({n}, {t})", "LMHeadModel": f"({n}, {t})"}
    judged = f", labels=torch.randint(0, 2, {goals[head]})" if head in goals and chance.random() < 0.4 else ""
    plain = chance.choice(["", "", ", return_dict=False", ", output_hidden_states=True"])
    asked = chance.choice(["ids", "input_ids=ids", "ids, torch.ones_like(ids)", '**{"input_ids": ids}'])
    lines += [
        "try:",
        f"    model = {family}{head}({family}Config({config}))",
        f"    ids = torch.randint(6, 99, {shape})",
        f"    out = model({asked}{judged}{plain})",
    ]
    lines += ["    reveal_type(out[0])", "    reveal_type(model.config.num_labels)", "    head = torch.nn.Linear(model.config.hidden_size, 7)"]
    if plain != ", return_dict=False":
        lines += [f"    reveal_type(getattr(out, {name!r}, None))" for name in ("loss", "logits", "last_hidden_state", "pooler_output", "start_logits")]
        lines += [f"    reveal_type(out.{'last_hidden_state' if head == 'Model' else 'start_logits' if 'Question' in head else 'logits'})"]
    if head == "Model":
        lines += [
            "    reveal_type(head(out[0][:, 0]))",
            "    a, b = out[:2]" if plain != ", return_dict=False" else "    a, b = out",
            "    reveal_type(a)",
            "    reveal_type(b)",
        ]
    return "\n".join([*lines, "except Exception:", "    pass", ""])


def revealed(text: str) -> Iterator[tuple[int, tuple[object, ...] | None, str | None]]:
    """(row, shape, dtype) of each `reveal_type`."""
    analyzer = Analyzer(lambda path: Settings())
    analyzer.reraise = True
    analyzer.open("/nowhere/drawn.py", text)
    index = analyzer.lines("/nowhere/drawn.py", None)
    for each in analyzer.reveal("/nowhere/drawn.py"):
        yield index.position(each.span.start)[0] + 1, each.shape, each.dtype


def main() -> int:
    """Draws, runs, compares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", required=True)
    parser.add_argument("--draws", type=int, default=60)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    chance, wrong = random.Random(options.seed), 0
    known = {"arrays": 0, "rank": 0, "shape": 0, "dtype": 0}
    with tempfile.TemporaryDirectory() as folder:
        vocabulary = os.path.join(folder, "vocab.txt")
        Path(vocabulary).write_text("\n".join(TOKENS), encoding="utf-8")
        programs = {os.path.join(folder, f"{number}.py"): draw(chance, vocabulary) for number in range(options.draws)}
        for path, text in programs.items():
            Path(path).write_text(text, encoding="utf-8")
        run = subprocess.run([options.python, "-c", RUN, *programs], stdout=subprocess.PIPE, text=True, check=True)
        seen = [json.loads(line.removeprefix("SEEN")) for line in run.stdout.splitlines() if line.startswith("SEEN")]
    for text, real in zip(programs.values(), seen, strict=True):
        for row, shape, dtype in revealed(text):
            found = real.get(str(row))
            if found is None:
                continue
            known["arrays"] += 1
            known["rank"] += shape is not None and shape[:1] != ("...",)
            known["shape"] += shape == tuple(found[0])
            known["dtype"] += dtype is not None
            if not contains(shape, tuple(found[0])) or dtype not in (None, found[1]):
                wrong += 1
                print("WRONG", shape, dtype, "is", found, "in", text.splitlines()[row - 1], "of\n", text)
    print(f"{options.draws} programs, {known}, {wrong} wrong claims")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
