"""The families of models: what their names are, what their published weights are called, and how wide their layers are.

What the installed library says by itself (the order of outputs, the sizes of a configuration that says nothing else) was read off it; the widths of published
weights are those of their papers, which the configuration beside each of them repeats.
"""

from __future__ import annotations

import re
from typing import Final

FAMILIES: Final = (
    "Bert Roberta DistilBert Albert Electra XLNet XLMRoberta GPT2 GPTNeo T5 Bart MBart Deberta DebertaV2 ViT DeiT Swin Llama Mistral OPT Bloom Auto Longformer Camembert "
    "Wav2Vec2 CLIP Pegasus MPNet Funnel Hubert Whisper Beit ConvNext ResNet Segformer LayoutLM LayoutLMv2 LayoutLMv3 BigBird Reformer Ernie Qwen2 Gemma Phi Falcon GPTJ Codegen "
    "LongT5 MT5 Marian ModernBert CamemBERT"
)
POOLED: Final = frozenset(["Bert", "Roberta", "XLMRoberta", "Albert", "Camembert", "MPNet", "Longformer", "Ernie", "BigBird"])
"""Families whose bare model gives the states of all tokens and, next, one vector for the whole text."""
STATES: Final = frozenset(
    ["DistilBert", "Electra", "Deberta", "DebertaV2", "ModernBert", "GPT2", "GPTNeo", "OPT", "Bloom", "Llama", "Mistral", "Qwen2", "Phi", "Gemma", "GPTJ"]
)
"""Families whose bare model gives the states of all tokens, and no such vector."""
PICTURES: Final = frozenset(["ViT", "DeiT", "Beit"])
"""Families whose bare model gives the states of all patches of a picture, and one vector for it."""
WITH_TYPES: Final = frozenset({"Bert", "Electra"})
"""Families whose tokenizers tell the two texts of a pair apart; those of `WITHOUT_TYPES` give ids and masks alone, in all versions."""
WITHOUT_TYPES: Final = frozenset(["Roberta", "DistilBert", "XLMRoberta", "GPT2", "Bart"])

WIDTHS: Final = {
    "Bert": ("hidden_size", 768), "Roberta": ("hidden_size", 768), "DistilBert": ("dim", 768), "Albert": ("hidden_size", 4096), "Electra": ("hidden_size", 256),
    "XLMRoberta": ("hidden_size", 768), "GPT2": ("n_embd", 768), "Deberta": ("hidden_size", 768), "DebertaV2": ("hidden_size", 1536), "MPNet": ("hidden_size", 768),
    "Camembert": ("hidden_size", 768), "Longformer": ("hidden_size", 768), "Ernie": ("hidden_size", 768), "BigBird": ("hidden_size", 768),
    "ModernBert": ("hidden_size", 768), "ViT": ("hidden_size", 768), "DeiT": ("hidden_size", 768), "Beit": ("hidden_size", 768),
}  # fmt: skip
"""Under what name a configuration keeps the width of the model, and what it is where it was not told (read off version 5)."""

_OWNERS: Final = "google-bert|distilbert|FacebookAI|openai-community|albert|google|facebook|microsoft|sentence-transformers|hfl|bhadresh-savani|dbmdz|nlptown|textattack|deepset|cardiffnlp|camembert|almanach"
_PUBLISHED: Final = (
    (r"bert-base-(?:multilingual-)?(?:un)?cased|bert-base-(?:chinese|german-cased)|chinese-bert-wwm(?:-ext)?", "Bert", 768),
    (r"bert-large-(?:un)?cased(?:-whole-word-masking)?", "Bert", 1024),
    (r"distilbert-base-(?:multilingual-)?(?:un)?cased(?:-distilled-squad|-finetuned-sst-2-english|-emotion)?", "DistilBert", 768),
    (r"distilroberta-base|roberta-base", "Roberta", 768),
    (r"roberta-large(?:-mnli)?", "Roberta", 1024),
    (r"xlm-roberta-base", "XLMRoberta", 768),
    (r"xlm-roberta-large", "XLMRoberta", 1024),
    (r"albert-base-v[12]", "Albert", 768),
    (r"albert-large-v[12]", "Albert", 1024),
    (r"electra-small-discriminator", "Electra", 256),
    (r"electra-base-discriminator", "Electra", 768),
    (r"electra-large-discriminator", "Electra", 1024),
    (r"deberta-v3-xsmall", "DebertaV2", 384),
    (r"deberta-v3-(?:small|base)", "DebertaV2", 768),
    (r"deberta-v3-large", "DebertaV2", 1024),
    (r"deberta-base", "Deberta", 768),
    (r"deberta-large", "Deberta", 1024),
    (r"mpnet-base|all-mpnet-base-v2", "MPNet", 768),
    (r"all-MiniLM-L(?:6|12)-v2", "Bert", 384),
    (r"camembert-base", "Camembert", 768),
    (r"gpt2|distilgpt2", "GPT2", 768),
    (r"gpt2-medium", "GPT2", 1024),
    (r"gpt2-large", "GPT2", 1280),
    (r"gpt2-xl", "GPT2", 1600),
    (r"vit-base-patch(?:16|32)-(?:224|384)(?:-in21k)?", "ViT", 768),
    (r"vit-large-patch(?:16|32)-(?:224|384)(?:-in21k)?", "ViT", 1024),
)
"""Weights by the names that they are published under: whose they are, and how wide."""


def published(name: object) -> tuple[str, int] | None:
    """The family and the width of published weights."""
    if not isinstance(name, str):
        return None
    owner, _, own = name.rpartition("/")
    if owner and not re.fullmatch(_OWNERS, owner):
        return None
    return next(((family, width) for pattern, family, width in _PUBLISHED if re.fullmatch(pattern, own)), None)


def family_of(cls: str) -> str | None:
    """The family that a class is of, by its name: the longest that it begins with."""
    last = cls.rpartition(".")[2]
    found = [family for family in FAMILIES.split() if last.startswith(family) and not last[len(family) :][:1].islower()]
    longest = max(found, key=len, default=None)
    return None if longest == "Auto" else longest
