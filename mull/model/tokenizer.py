"""The tokenizer that Mull trains: one token a character, so that letters and digits can be seen and counted.

Bytes are the alphabet, which makes every string round-trip with no unknown token; merges happen only inside
a character (`×` is two bytes, one token). Control tokens sit behind the alphabet and are reachable by id alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

CONTROL = ("<|pad|>", "<|end|>", "<|system|>", "<|user|>", "<|assistant|>", "<think>", "</think>")
"""Order is the id order: pad is 0."""

SYMBOLS = "×÷−–—·…’‘“”€£°½¼¾²³√π≤≥≠éèüöäçñ"


def train_tokenizer(corpus: Iterable[str] = (), vocab_size: int = 320) -> Tokenizer:
    """A byte-level BPE over single characters, trained on the corpus and the symbols people type."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(r"[\s\S]"), behavior="isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocab_size,
        min_frequency=1,
        show_progress=False,
        special_tokens=[AddedToken(name, special=True, normalized=False) for name in CONTROL],
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
    )
    tokenizer.train_from_iterator([SYMBOLS * 3, *corpus], trainer)
    return tokenizer
