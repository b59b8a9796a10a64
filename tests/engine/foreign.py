"""Tiny random folders of other architectures, as transformers saves them, with tokenizers of single characters."""

from __future__ import annotations

import string
from pathlib import Path
from typing import Any

import torch
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, pre_tokenizers

THINKING = (
    "{% for m in messages %}<|turn|>{{ m.role }}\n{{ m.content }}<|stop|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|turn|>assistant\n"
    "{% if not enable_thinking %}<think>\n\n</think>\n\n{% endif %}{% endif %}"
)
SPEAKING = (
    "{% for m in messages %}{% if m.role == 'system' %}{{ raise_exception('no system turns here') }}{% endif %}"
    "<|turn|>{{ m.role }}\n{{ m.content }}<|stop|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|turn|>assistant\n{% endif %}"
)


def tokenizer(template: str | None, *, thinks: bool) -> Any:
    """One token a printable character, and one of two newlines; <think> is an added token, not a special one."""
    import transformers

    letters = [*string.printable[:95], "\n", "\n\n", "<unk>"]
    inner = Tokenizer(models.WordLevel({c: i for i, c in enumerate(letters)}, unk_token="<unk>"))
    inner.pre_tokenizer = pre_tokenizers.Split(Regex(r"\n\n|[\s\S]"), "isolated")
    inner.decoder = decoders.Fuse()
    inner.add_special_tokens(["<|stop|>", "<|turn|>"])
    if thinks:
        inner.add_tokens([AddedToken(name, special=False, normalized=False) for name in ("<think>", "</think>")])
    made = transformers.PreTrainedTokenizerFast(tokenizer_object=inner, eos_token="<|stop|>", pad_token="<|stop|>")
    made.chat_template = template
    return made


def sizes(**others: Any) -> dict[str, Any]:
    return {
        "vocab_size": 112, "hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2,
        "intermediate_size": 64, "max_position_embeddings": 512, "num_key_value_heads": 1, **others,
    }  # fmt: skip


def save(folder: Path, config: Any, made: Any, seed: int = 0) -> Path:
    """A folder with weights large enough for the tokens to depend on what was read."""
    import transformers

    torch.manual_seed(seed)
    model = transformers.AutoModelForCausalLM.from_config(config)
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.ndim > 1:
                parameter.normal_(std=1.5 * parameter.shape[-1] ** -0.5)
    model.generation_config.eos_token_id = made.eos_token_id
    model.save_pretrained(folder)
    made.save_pretrained(folder)
    return folder
