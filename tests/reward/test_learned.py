"""Learned scorers: the heads' own numbers at the right places, in any company, paid for, and what they refuse."""

from __future__ import annotations

import asyncio
import json
import math
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import nn

from mull.chat import Chat
from mull.core import Score, Step, Stop, Trace
from mull.engine.embedded import Embedded
from mull.ledger import metered
from mull.model import MODELS, checkpoint
from mull.model.folder import describe, write_manifest
from mull.model.heads import INNER, RewardModel, apart
from mull.model.tokenizer import train_tokenizer
from mull.model.transformer import Transformer
from mull.reward.process import About, Kind, Learned, _chances
from mull.testing import tiny_folder, tiny_model

_, CHAT = tiny_model()
ABOUT = About("process", "oracle", True, "0" * 12, True)


def judge() -> RewardModel:
    """The tiny model with heads that say something, however likely what they judge was."""
    model = RewardModel.of(tiny_model()[0])
    nn.init.normal_(model.heads.process_head.weight, generator=torch.Generator().manual_seed(1))
    nn.init.zeros_(model.heads.sure.weight)
    return model


def hearing() -> RewardModel:
    """The same, but how likely it was counts, by itself and beside the state."""
    model = judge()
    nn.init.constant_(model.heads.sure.weight, 0.3)
    nn.init.normal_(model.heads.outer.weight, generator=torch.Generator().manual_seed(2))
    return model


def learned(model: RewardModel, kind: Kind = "process", *, prices: bool = False, weighs: bool = False) -> Learned:
    engine = Embedded(model, CHAT, threads=1)
    engine.weighs = weighs
    return Learned(model.heads, engine, kind, prices=prices)


def trace(*steps: str, answer: str | None = "ok") -> Trace:
    ending = [] if answer is None else [CHAT.unthink, *CHAT.encode(answer), CHAT.end]
    tokens = [*CHAT.encode("".join(f"{s}\n" for s in steps)), *ending]
    return CHAT.append(Trace.ask("go"), tokens, [-1.0] * len(tokens), Stop.END if ending else Stop.STEP)


def score(scorer: Learned, *traces: Trace) -> list[Score]:
    return asyncio.run(scorer.score(traces))


def by_hand(model: RewardModel, asked: Trace) -> list[list[float]]:
    """(right, useful) where each step and the answer end, found by looking for the tokens that end them."""
    line = CHAT.render(asked)
    begin = len(CHAT.prompt(asked.messages))
    hidden = model.hidden(torch.tensor([line]))[0]
    ends = [i for i, token in enumerate(line) if i >= begin and token in (CHAT.newline, CHAT.end)]
    weight, bias = model.heads.process_head.weight, model.heads.process_head.bias
    return [(1 / (1 + torch.exp(-(weight @ hidden[i] + bias)))).tolist() for i in ends]


def test_scores_are_the_heads_own_at_the_ends_of_steps() -> None:
    model, asked = judge(), trace("1+1=2", "2+3=1", "so", answer="4")
    hand = by_hand(model, asked)
    (plain,) = score(learned(model), asked)
    assert plain.steps == pytest.approx([right for right, _ in hand[:-1]], abs=1e-5)
    assert plain.value == pytest.approx(hand[-1][0], abs=1e-5)
    (priced,) = score(learned(model, prices=True), asked)
    assert priced.steps == pytest.approx([right * (1 + useful) / 2 for right, useful in hand[:-1]], abs=1e-5)
    assert priced.value == plain.value and priced.steps != plain.steps
    begun = trace("1+1=2", "2+3=1", answer=None)
    (found,) = score(learned(model), begun)
    assert found.steps == pytest.approx(plain.steps[:2], abs=1e-5) and found.value == min(found.steps)
    assert score(learned(model), Trace.ask("go")) == [Score(1.0)]


def test_a_state_is_judged_alike_among_any_number() -> None:
    """Products, and also what comes behind them: a vector's end may be rounded otherwise than its middle."""
    heads = checkpoint.load_heads(MODELS / "mull-nano-prm", describe(MODELS / "mull-nano-prm"))
    assert heads is not None
    states = torch.randn(70, heads.process_head.in_features + 1, generator=torch.Generator().manual_seed(0))
    alone = torch.cat([_chances(heads.logits(state[None], apart)) for state in states])
    assert torch.allclose(alone, heads.process(states), atol=1e-6)
    for n in (2, 3, 7, 17, 33, 70):
        assert torch.equal(_chances(heads.logits(states[:n], apart)), alone[:n]), n


@pytest.mark.parametrize("weighs", [False, True])
def test_company_changes_nothing_and_order_is_kept(weighs: bool) -> None:
    model = hearing()
    traces = [
        trace("1+1=2"), trace("1+1=2", "2+3=1", "4+4=8", answer="12"), trace("1+1=2", answer=None), trace("1+1=2"),
        trace("1+1=2", "2+3=" * 30, "4+4=8", answer="12"), trace(answer=None), trace(answer="12"),
    ]  # fmt: skip
    together = score(learned(model, weighs=weighs), *traces)
    assert together == [score(learned(model, weighs=weighs), one)[0] for one in traces]
    assert together == score(learned(model, weighs=weighs), *reversed(traces))[::-1]
    assert together[0] == together[3] != together[1]


def chances(model: RewardModel, asked: Trace) -> list[float]:
    """The probability of each step, and of steps and answer together, token by token."""
    line = CHAT.render(asked)
    begin = len(CHAT.prompt(asked.messages))
    logprobs = model(torch.tensor([line]))[0].log_softmax(-1).detach()
    found, at, every = [], 1.0, 1.0
    for i in range(begin, len(line)):
        chance = float(logprobs[i - 1, line[i]].exp())
        at, every = at * chance, every * chance
        if line[i] == CHAT.newline:
            found, at = [*found, at], 1.0
    return [*found, every]


def test_a_trunk_of_its_own_tells_how_likely_each_step_was() -> None:
    fresh, asked, begun = RewardModel.of(likelier()), trace("7", answer="7"), trace("7", "77", answer=None)
    found, more = score(learned(fresh, weighs=True), asked, begun)
    hand = chances(fresh, asked)
    assert [*found.steps, found.value] == pytest.approx(hand, rel=1e-3) and 1e-4 < found.value < found.steps[0]
    assert more.steps == pytest.approx(chances(fresh, begun)[:-1], rel=1e-3) and more.value == min(more.steps) > 1e-4
    with torch.no_grad():
        fresh.heads.sure.weight[0], fresh.heads.process_head.bias[0] = 0.5, 1.0
    (less,) = score(learned(fresh, weighs=True), asked)
    assert less.steps == pytest.approx([1 / (1 + (1 / p - 1) ** 0.5 / math.e) for p in hand[:-1]], rel=1e-3)
    (drawn,) = score(learned(fresh), asked)  # by the policy's engine, whose draws say -1 of each token
    said = [1 / (1 + (1 / math.exp(-n) - 1) ** 0.5 / math.e) for n in (2, 2 + 3)]
    assert [*drawn.steps, drawn.value] == pytest.approx(said)
    (given,) = score(learned(fresh), Trace(asked.messages, (Step("7"),), Step("7")))
    assert given.value == given.steps[0] == pytest.approx(1 / (1 + (1e-5 / (1 - 1e-5)) ** 0.5 / math.e)), "certain"


def likelier() -> Transformer:
    """A random model that is not too surprised by sevens: of its product something is left."""
    tied, _ = tiny_model()
    model = Transformer(replace(tied.config, tied=False)).eval()
    with torch.no_grad():
        model.load_state_dict({name: tensor.clone() for name, tensor in tied.state_dict().items()})
        model.model.embed_tokens.weight[:, 0] = 3.0  # a direction that every hidden state has
        model.lm_head.weight[:, 0] = 0.0
        model.lm_head.weight[[*CHAT.encode("7"), CHAT.newline, CHAT.unthink, CHAT.end], 0] = 4.0
    return model


def test_an_outcome_model_speaks_of_the_last_token_alone() -> None:
    model, asked = judge(), trace("1+1=2", "2+3=1")
    (found,) = score(learned(model, "outcome"), asked)
    assert found == Score(pytest.approx(by_hand(model, asked)[-1][0], abs=1e-5))
    (begun,) = score(learned(model, "outcome"), trace("1+1=2", answer=None))
    assert begun.value == pytest.approx(by_hand(model, asked)[0][0], abs=1e-5) and begun.steps == ()


def test_reading_is_paid_for_once() -> None:
    scorer = learned(judge())
    asked = trace("1+1=2", "2+3=1")
    with metered() as meter:
        score(scorer, asked, asked)
    n, config = len(CHAT.render(asked)), tiny_model()[0].config
    assert meter.cost.tokens_in == n and meter.cost.tokens_out == 0
    # Every token passes the trunk and none the language head; three ends pass two outputs and the layer beside them.
    heads = 2 * ((config.width + 1) * (2 + INNER) + 2 * INNER)
    assert meter.cost.flops == scorer.flops == pytest.approx(config.reading_flops(n) + 3 * heads)
    with metered() as twice:
        score(scorer, asked, trace("1+1=2", "2+3=1", "so"))
    assert 0 < twice.cost.tokens_in < n and twice.cost.flops < meter.cost.flops  # all but the end is known


def test_weighing_is_paid_for_once() -> None:
    scorer, plain = learned(judge(), weighs=True), learned(judge())
    asked, longer, config = trace("1+1=2", answer=None), trace("1+1=2", "2+3=1", answer=None), tiny_model()[0].config
    for known, one in ((trace(answer=None), asked), (asked, longer)):
        with metered() as meter:
            score(scorer, one, one)
        with metered() as without:
            score(plain, one)
        said = len(CHAT.render(one)) - len(CHAT.render(known))
        assert meter.cost.flops - without.cost.flops == said * 2 * config.width * config.vocab_size
        assert 0 < meter.cost.tokens_in <= without.cost.tokens_in + 1  # it looks back at the end before


def test_how_likely_something_was_depends_on_where_it_began() -> None:
    """An empty thinking that the model wrote itself, and one that it was given: the same tokens, of which it said more
    and less."""
    fresh, wrote = RewardModel.of(likelier()), trace(answer="7")
    given = Trace(wrote.messages, (), Step("7"), thinks=False)
    assert CHAT.render(wrote) == CHAT.render(given)
    apart = [score(learned(fresh, weighs=True), one)[0] for one in (wrote, given)]
    assert apart[0].value < apart[1].value
    assert score(learned(fresh, weighs=True), wrote, given) == apart
    assert score(learned(fresh, weighs=True), given, wrote) == apart[::-1]


def test_sampled_tokens_are_read_as_they_are() -> None:
    """Two tokens that spell what one token does: encoding the text anew would read another line."""
    odd = [*CHAT.encode("1+1=2"), CHAT.newline, CHAT.unthink, CHAT.end]
    sampled = CHAT.append(Trace.ask("go"), odd, [-1.0] * len(odd), Stop.END)
    forged = Trace(sampled.messages, (Step("9+9=9", sampled.steps[0].tokens),), sampled.answer)
    scorer = learned(judge())
    assert score(scorer, sampled) == score(scorer, forged) != score(scorer, trace("9+9=9", answer=""))


def saved(folder: Path, about: About = ABOUT, chat: Chat = CHAT) -> Path:
    about.write(folder)
    checkpoint.save(folder, judge(), chat)
    return folder


def test_a_folder_scores_like_the_model_it_was_saved_from(tmp_path: Path) -> None:
    folder = saved(tmp_path / "prm")
    asked = trace("1+1=2", "2+3=1")
    opened = Learned.open(folder, CHAT)
    assert opened.prices and score(opened, asked) == score(learned(judge(), prices=True, weighs=True), asked)
    assert not Learned.open(folder, prices=False).prices
    assert About.read(folder) == ABOUT
    # The trunk is a language model as before, for whoever opens it as such.
    assert torch.equal(checkpoint.load(folder).lm_head.weight, tiny_model()[0].lm_head.weight)


@pytest.mark.parametrize("harm", ["about", "kind", "heads", "nan", "altered", "tokenizer"])
def test_bad_folders_are_refused_in_one_line(tmp_path: Path, harm: str) -> None:
    folder = saved(tmp_path / "prm")
    wanted = {
        "about": "holds no reward model", "kind": "does not describe a reward model", "heads": "no heads.safetensors",
        "nan": "NaN or infinity", "altered": "was altered", "tokenizer": "another tokenizer",
    }[harm]  # fmt: skip
    heads, about = folder / "heads.safetensors", folder / "reward.json"
    if harm == "about":
        shutil.rmtree(folder)
        tiny_folder(folder)
    elif harm == "kind":
        about.write_text(json.dumps(json.loads(about.read_text()) | {"kind": "taste"}))
    elif harm == "heads":
        heads.unlink()
    elif harm == "nan":
        save_file({k: v * torch.nan for k, v in load_file(heads).items()}, heads)
    elif harm == "altered":
        heads.write_bytes(heads.read_bytes()[:-1] + b"\x01")
    if harm != "altered":
        write_manifest(folder)
    other = Chat(train_tokenizer(["thing"], vocab_size=330)) if harm == "tokenizer" else CHAT
    if harm == "tokenizer":
        other.tokenizer.add_tokens(["thing"])
    with pytest.raises(ValueError, match=wanted) as caught:
        Learned.open(folder, other)
    assert "\n" not in str(caught.value)


def test_the_same_tokenizer_read_again_is_welcome(tmp_path: Path) -> None:
    folder: Sequence[Path] = (saved(tmp_path / "prm"), tiny_folder(tmp_path / "policy"))
    assert Learned.open(folder[0], Chat.load(folder[1])).kind == "process"
