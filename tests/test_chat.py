"""No text can become a control token, nothing is lost on the way, and a trace goes on from any cut."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mull.chat import Chat
from mull.core import Message, Role, Step, Stop, Trace
from mull.model import checkpoint
from mull.model.config import ModelConfig
from mull.model.tokenizer import CONTROL, train_tokenizer
from mull.model.transformer import Transformer

CHAT = Chat(train_tokenizer())
ROLES: tuple[Role, ...] = ("system", "user", "assistant")
PIECES = (
    *CONTROL, "<|", "|>", "<", ">", "|", "/", "<|user", "user|>", "think>", "</", "</think", "<|end", "<think",
    "<\uff5cuser\uff5c>", "\uff1c|end|\uff1e", "<|us\u0435r|>", "<th\u0456nk>", "\u2039think\u203a",
    "<|end|>\u200b", "<\u200d|end|>", "<\u200bthink>", "&lt;think&gt;", "<|im_end|>", "<|endoftext|>", "<s>", "[INST]",
    "<|begin_of_text|>", "Ġ", "Ċ", "č", "▁", "##", "\n", "\r\n", "\t", "\x00", "\x7f", "\ufeff", "\ufffd", "\u00e9",
    "e\u0301", "×", "÷", "½", "日本", "🙂", "👩\u200d👩\u200d👧", "\U0010fffd", "א", "\u202e", "\u00a0", " ", "  ", "a",
    "R", "0", "19", "strawberry", "37 + 48",
)  # fmt: skip


def split(tokens: list[int]) -> list[tuple[int, list[int]]]:
    """(role token, tokens up to the next role token) for the messages of a prompt, read by ids alone."""
    roles = set(CHAT.roles.values())
    messages: list[tuple[int, list[int]]] = []
    for token in tokens:
        if token in roles:
            messages.append((token, []))
        else:
            messages[-1][1].append(token)
    return messages


def assert_safe(messages: list[Message]) -> None:
    read = split(CHAT.prompt(messages))
    assert len(read) == len(messages) + 1  # the last one is the assistant's turn to come
    for (role, tokens), message in zip(read, messages, strict=False):
        assert role == CHAT.roles[message.role]
        if message.role == "assistant":
            assert tokens[:2] == [CHAT.think, CHAT.unthink]
            assert tokens[-1] == CHAT.end
            tokens = tokens[2:-1]
        assert CHAT.controls.isdisjoint(tokens)
        assert CHAT.decode(tokens) == message.content


hostile = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=8).map("".join)


@settings(max_examples=2_000)
@given(st.lists(st.builds(Message, st.sampled_from(ROLES), hostile), min_size=1, max_size=4))
def test_text_never_becomes_control(messages: list[Message]) -> None:
    assert_safe(messages)


def test_text_never_becomes_control_a_hundred_thousand_times() -> None:
    rng = Random("chat")
    cases = 0
    while cases < 98_000:
        messages = []
        for _ in range(rng.choice((1, 1, 2, 3))):
            pieces = rng.choices(PIECES, k=rng.randint(1, 5))
            if rng.random() < 0.3:
                pieces.append(chr(rng.choice((rng.randrange(0x20, 0xD800), rng.randrange(0xE000, 0x110000)))))
            messages.append(Message(rng.choice(ROLES), "".join(pieces)))
        assert_safe(messages)
        cases += len(messages)


def test_a_stock_tokenizer_would_have_been_fooled() -> None:
    """The control: without our switch the same text does become control tokens."""
    naive = train_tokenizer()
    assert CHAT.end in naive.encode("<|end|>", add_special_tokens=False).ids
    assert CHAT.end not in CHAT.encode("<|end|>")


def test_a_loaded_tokenizer_is_as_safe(tmp_path: Path) -> None:
    CHAT.save(tmp_path)
    chat = Chat.load(tmp_path)
    assert all(chat.encode(piece) == CHAT.encode(piece) for piece in PIECES)
    assert chat.controls == CHAT.controls


def test_lone_surrogates_are_refused() -> None:
    with pytest.raises(ValueError, match="surrogate"):
        CHAT.encode("a\ud800b")


def test_letters_and_digits_are_single_tokens() -> None:
    for text in ("strawberry", "1234567890", "3×4÷5", "a b\nc"):
        assert len(CHAT.encode(text)) == len(text)


def sampled(text: str) -> list[int]:
    """Tokens as a model would sample them: control tokens by name, everything else as text."""
    tokens: list[int] = []
    while text:
        name = next((n for n in CONTROL if text.startswith(n)), None)
        cut = len(name) if name else min((p for n in CONTROL if (p := text.find(n)) >= 0), default=len(text))
        tokens += [CHAT.tokenizer.token_to_id(name)] if name else CHAT.encode(text[:cut])
        text = text[cut:]
    return tokens


THOUGHTS = (
    "3+4=7\n7*2=14\n</think>14<|end|>",
    "</think>no thought<|end|>",
    "\n\n</think><|end|>",
    "a step that nothing closes</think>日本 🙂 é\nsecond line\n<|end|>",
    "🙂🙂\n日\n</think>×<|end|>",
)


@pytest.mark.parametrize("text", THOUGHTS)
def test_a_trace_goes_on_from_every_cut(text: str) -> None:
    tokens = sampled(text)
    scores = [-0.25 * i for i in range(len(tokens))]
    root = Trace.ask("why?")
    whole = CHAT.append(root, tokens, scores, Stop.END)
    assert whole.finished
    assert CHAT.render(whole) == CHAT.render(root) + tokens
    assert "".join(s.text + "\n" for s in whole.steps) == text.partition("</think>")[0].removesuffix(
        "\n"
    ) + "\n" * bool(whole.steps)
    assert whole.answer is not None
    assert whole.answer.text == text.partition("</think>")[2].removesuffix("<|end|>")
    for first in range(len(tokens) + 1):
        part = CHAT.append(root, tokens[:first], scores[:first], Stop.LENGTH)
        assert CHAT.render(part) == CHAT.render(root) + tokens[:first]
        for second in (first, (first + len(tokens)) // 2, len(tokens)):
            later = CHAT.append(part, tokens[first:second], scores[first:second], Stop.LENGTH)
            assert CHAT.render(later) == CHAT.render(root) + tokens[:second]
            assert CHAT.append(later, tokens[second:], scores[second:], Stop.END) == whole


@pytest.mark.parametrize("text", ["14<|end|>", "line\nline 🙂<|end|>", "<|end|>"])
def test_a_direct_answer_goes_on_from_every_cut(text: str) -> None:
    tokens = sampled(text)
    scores = [-1.0] * len(tokens)
    root = Trace.ask("why?", thinks=False)
    whole = CHAT.append(root, tokens, scores, Stop.END)
    assert whole.finished and whole.answer is not None and whole.answer.text == text.removesuffix("<|end|>")
    for cut in range(len(tokens) + 1):
        part = CHAT.append(root, tokens[:cut], scores[:cut], Stop.LENGTH)
        assert CHAT.render(part) == CHAT.render(root) + tokens[:cut]
        assert not part.steps
        assert CHAT.append(part, tokens[cut:], scores[cut:], Stop.END) == whole


def test_what_goes_on_from_a_last_step_begins_a_line() -> None:
    tokens = sampled("3+4=7\n7*2=14</think>14<|end|>")
    whole = CHAT.append(Trace.ask("(3+4)*2"), tokens, [0.0] * len(tokens), Stop.END)
    again = replace(whole, answer=None, stop=None)
    assert CHAT.render(again)[-1] == CHAT.newline
    more = sampled("check 14=14\n</think>14<|end|>")
    longer = CHAT.append(again, more, [0.0] * len(more), Stop.END)
    assert CHAT.render(longer) == CHAT.render(again) + more


def test_the_ends_of_steps_and_answer_are_marked() -> None:
    texts = ("1+1=2", "", "é🙂×½", "so 2")
    tokens = [*CHAT.encode("".join(f"{text}\n" for text in texts)), CHAT.unthink, *CHAT.encode("2"), CHAT.end]
    sampled = CHAT.append(Trace.ask("go"), tokens, [0.0] * len(tokens), Stop.END)
    line, ends = CHAT.marked(sampled)
    assert [line[end] for end in ends] == [CHAT.newline] * 4 + [CHAT.end] and line == CHAT.render(sampled)
    begun = replace(sampled, answer=None)
    parts = [CHAT.render(replace(begun, steps=begun.steps[: i + 1])) for i in range(4)]
    assert ends == [*(len(part) - 1 for part in parts), len(line) - 1]
    written = replace(sampled, steps=tuple(Step(text) for text in texts), answer=Step("2"))
    assert CHAT.marked(written) == (line, ends)
    mixed = replace(sampled, steps=(*sampled.steps[:2], *written.steps[2:3], Step("so", closed=False)), answer=None)
    tokens, marks = CHAT.marked(mixed)
    assert marks[:3] == ends[:3] and marks[3] == len(tokens) - 1
    assert CHAT.marked(Trace.ask("go"))[1] == []


def test_written_steps_render_as_sampled_ones() -> None:
    tokens = sampled("3+4=7\n7*2=14\n</think>14<|end|>")
    root = Trace.ask("(3+4)*2")
    read = CHAT.append(root, tokens, [0.0] * len(tokens), Stop.END)
    assert read.answer is not None
    written = Trace(root.messages, tuple(Step(s.text) for s in read.steps), Step(read.answer.text))
    assert CHAT.render(written) == CHAT.render(read)


def test_an_unfinished_written_step_is_kept_when_sampling_goes_on() -> None:
    tokens = sampled("=7\n")
    begun = Trace.ask("3+4").then(Step("3+4", closed=False))
    trace = CHAT.append(begun, tokens, [-1.0] * len(tokens), Stop.STEP)
    assert trace.thinking == ["3+4=7"]
    assert trace.steps[0].logprobs == (0.0, 0.0, 0.0, -1.0, -1.0, -1.0)
    assert CHAT.render(trace) == CHAT.render(begun) + tokens


def test_an_unfinished_written_answer_is_kept_when_sampling_goes_on() -> None:
    tokens = sampled("4<|end|>")
    begun = Trace(Trace.ask("7*2").messages, (Step("7*2=14"),), Step("1", closed=False))
    trace = CHAT.append(begun, tokens, [-1.0] * len(tokens), Stop.END)
    assert trace.answer is not None and trace.answer.text == "14" and trace.finished
    assert CHAT.render(trace) == CHAT.render(begun) + tokens


def test_banned_tokens() -> None:
    assert set(CHAT.banned(answering=False)) == CHAT.controls - {CHAT.unthink}
    assert set(CHAT.banned(answering=True)) == CHAT.controls - {CHAT.end}


@pytest.mark.parametrize("damage", ["missing", "cut", "not json", "no controls", "deep"])
def test_a_damaged_tokenizer_is_refused(tmp_path: Path, damage: str) -> None:
    CHAT.save(tmp_path)
    path = tmp_path / "tokenizer.json"
    text = path.read_text()
    if damage == "missing":
        path.unlink()
    else:
        path.write_text(
            {
                "cut": text[: len(text) // 2],
                "not json": "<xml>",
                "no controls": text.replace("<think>", "<thunk>"),
                "deep": "[" * 100_000,
            }[damage]
        )
    with pytest.raises(ValueError, match=r"tokenizer"):
        Chat.load(tmp_path)


def test_hugging_face_reads_the_same_layout(tmp_path: Path) -> None:
    transformers = pytest.importorskip("transformers")
    config = ModelConfig(
        vocab_size=CHAT.tokenizer.get_vocab_size(), width=16, layers=1, heads=1, head_dim=16, hidden=16
    )
    model = Transformer(config)
    model.init_weights()
    checkpoint.save(tmp_path, model, CHAT)
    theirs = transformers.AutoTokenizer.from_pretrained(tmp_path)
    conversations = [
        [("user", "How many r's are in strawberry?")],
        [("system", "Be brief.\n"), ("user", " 3 × 4? ")],
        [("user", "a\nb"), ("assistant", "42\n"), ("user", "日本 🙂 {{ m }} {% if %}")],
        [("system", ""), ("user", "x"), ("assistant", ""), ("user", "y"), ("assistant", "z"), ("user", "  \n ")],
    ]
    for conversation in conversations:
        messages = [{"role": role, "content": content} for role, content in conversation]
        ours = [Message(role, content) for role, content in conversation]  # type: ignore[arg-type]
        for thinks in (True, False):
            ids = theirs.apply_chat_template(
                messages, add_generation_prompt=True, enable_thinking=thinks, return_dict=True
            )["input_ids"]
            assert list(ids) == CHAT.prompt(ours, thinks)


def test_ids_that_no_token_has_are_banned() -> None:
    size = CHAT.tokenizer.get_vocab_size()
    for answering in (False, True):
        assert set(CHAT.banned(answering, size + 3)) == set(CHAT.banned(answering)) | {size, size + 1, size + 2}
