"""Rollouts become rows: every token once, the mask where the model chose, nothing lost to padding."""

import torch

from mull.chat import Chat
from mull.model.tokenizer import train_tokenizer
from mull.train.episodes import Episode, pack
from tests.train.rollouts import problem, written


def test_rows_hold_what_was_written() -> None:
    chat = Chat(train_tokenizer())
    rollouts = [written(chat, problem(i), ["1+1=2"] * (1 + i % 5), "7") for i in range(30)]
    episodes = [
        Episode.of(r, chat, torch.full((r.tokens,), float(i)), torch.arange(r.tokens) * 1.0)
        for i, r in enumerate(rollouts)
    ]
    seen: dict[float, list[int]] = {}
    for batch in pack(episodes, 512):
        assert batch.tokens_BT.numel() <= 512
        for row in range(len(batch.tokens_BT)):
            own = batch.mask_BT[row].bool()
            (name,) = set(batch.advantages_BT[row, own].tolist())
            seen[name] = batch.targets_BT[row, own].tolist()
            assert batch.sampled_BT[row, own].eq(-1).all() and not batch.sampled_BT[row, ~own].any()
            assert batch.rewards_BT[row, own].tolist() == list(range(int(own.sum())))
            real = batch.tokens_BT[row] != chat.pad
            assert batch.tokens_BT[row, 1:][real[1:]].tolist() == batch.targets_BT[row, :-1][real[1:]].tolist()
    assert seen == {float(i): episode.tokens for i, episode in enumerate(episodes)}
    assert all(
        episode.prompt + episode.tokens == chat.render(r.trace) for episode, r in zip(episodes, rollouts, strict=True)
    )


def test_a_row_longer_than_a_batch_gets_its_own() -> None:
    chat = Chat(train_tokenizer())
    rollout = written(chat, problem(), ["1+1=2"] * 40, "7")
    (batch,) = pack([Episode.of(rollout, chat, torch.ones(rollout.tokens), torch.ones(rollout.tokens))], 64)
    assert int(batch.mask_BT.sum()) == rollout.tokens
