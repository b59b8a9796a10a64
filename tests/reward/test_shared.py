"""Heads on the policy's trunk: the scores of a full forward pass without one, their cost, no state of other weights."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import Tensor, nn

from mull import cli
from mull.core import Sampling, Score, Step, Trace
from mull.engine.embedded import Embedded
from mull.engine.request import TENANT
from mull.engine.states import States
from mull.ledger import Cost, metered
from mull.model import checkpoint
from mull.model.folder import model_hash, write_manifest
from mull.model.heads import INNER, RewardModel
from mull.model.transformer import Transformer
from mull.reasoner import Reasoner
from mull.reward.folder import scorer_hash
from mull.reward.process import About, Kind, Learned, score_of
from mull.search.session import Budget
from mull.search.table import named
from mull.testing import tiny_model

_, CHAT = tiny_model()
QUESTION = Trace.ask("How many letters r are there in the word strawberry?")


def policy(seed: int = 0) -> Transformer:
    """A random model that ends a step with every eighth token or so, and now and then its thinking or its answer."""
    tied, _ = tiny_model(seed)
    model = Transformer(replace(tied.config, tied=False)).eval()
    with torch.no_grad():
        model.load_state_dict({name: tensor.clone() for name, tensor in tied.state_dict().items()})
        model.model.embed_tokens.weight[:, 0] = 3.0  # a direction that every hidden state has
        model.lm_head.weight[:, 0] = 0.0
        for token, likely in ((CHAT.newline, 2.0), (CHAT.unthink, 1.2), (CHAT.end, 2.0)):
            model.lm_head.weight[token] = 0.0
            model.lm_head.weight[token, 0] = likely
    return model


def judge(model: Transformer) -> RewardModel:
    """The policy with heads that say something, also of how likely a step was."""
    judging = RewardModel.of(model)
    for part in (judging.heads.process_head, judging.heads.outer):
        nn.init.normal_(part.weight, generator=torch.Generator().manual_seed(1))
    with torch.no_grad():
        judging.heads.sure.weight[0] = 0.2
    return judging


MODEL = policy()
JUDGE = judge(MODEL)


@pytest.fixture(autouse=True)
def one_thread() -> None:
    torch.set_num_threads(1)


def shared(exact: bool = True, cache_tokens: int = 1 << 17) -> Learned:
    engine = Embedded(MODEL, CHAT, exact=exact, cache_tokens=cache_tokens, threads=1)
    engine.keeps = True
    return Learned(JUDGE.heads, engine)


def whole(judging: RewardModel, trace: Trace, kind: Kind = "process") -> Score:
    """What a full forward pass says, of tokens as likely as they were drawn."""
    tokens, ends = CHAT.marked(trace)
    drawn = [sum(part.logprobs) for part in trace.parts] or [0.0]
    chance = torch.tensor([*drawn[:-1], sum(drawn) if trace.finished else drawn[-1]]).exp().clamp(1e-5, 1 - 1e-5)
    with torch.no_grad():
        hidden_ED = judging.hidden(torch.tensor([tokens]))[0][ends or [-1]]
        states_EW = torch.cat((hidden_ED, (chance / (1 - chance)).log()[:, None]), -1)
        return score_of(trace, judging.heads.process(states_EW), kind, prices=False)


def engine_of(scorer: Learned) -> Embedded:
    assert isinstance(scorer.engine, Embedded)
    return scorer.engine


def extend(scorer: Learned, trace: Trace, n: int, until: str | int, tokens: int = 60) -> tuple[list[Trace], Cost]:
    with metered() as meter:
        found = asyncio.run(
            engine_of(scorer).extend(trace, n, until=until, sampling=Sampling(max_tokens=tokens, seed="shared"))  # type: ignore[arg-type]
        )
    return found, meter.cost


def score(scorer: Learned, traces: Sequence[Trace]) -> tuple[list[Score], Cost]:
    with metered() as meter:
        found = asyncio.run(scorer.score(traces))
    return found, meter.cost


def same(found: Sequence[Score], traces: Sequence[Trace], judging: RewardModel = JUDGE) -> bool:
    """Whether these are the scores of a full forward pass."""
    wanted = [whole(judging, trace) for trace in traces]
    return all(
        len(a.steps) == len(b.steps)
        and max(abs(x - y) for x, y in zip((a.value, *a.steps), (b.value, *b.steps), strict=True)) <= 1e-5
        for a, b in zip(found, wanted, strict=True)
    )


def judged(traces: Sequence[Trace]) -> float:
    """FLOPs of the heads alone."""
    ends = sum(len(CHAT.marked(trace)[1]) for trace in set(traces))
    return ends * 2 * ((MODEL.config.width + 1) * (2 + INNER) + 2 * INNER)


@pytest.mark.parametrize("exact", [True, False], ids=["exact", "loose"])
@pytest.mark.parametrize("n", [1, 3, 6])  # alone, in company, over a prefix that is read in place
def test_decoded_traces_are_scored_without_reading(exact: bool, n: int) -> None:
    scorer = shared(exact)
    ends, _ = extend(scorer, QUESTION, n, "end")
    found, cost = score(scorer, ends)
    assert same(found, ends) and cost == Cost(flops=judged(ends), seconds=cost.seconds)
    assert any(trace.finished for trace in ends) or n == 1
    assert not same([replace(one, value=one.value + 1e-4) for one in found], ends)  # this test can fail
    # A beam: every round extends each trace by a step, and the children of one trace share it.
    beam = [QUESTION]
    for _ in range(4):
        children = [child for trace in beam for child in extend(scorer, trace, n, "step")[0]]
        found, cost = score(scorer, children)
        assert same(found, children) and cost.tokens_in == 0 and cost.flops == judged(children)
        beam = [child for child in children if not child.finished][:2] or [QUESTION]


@pytest.mark.parametrize("until", [5, "step"])
def test_mini_steps_and_lone_marks_end_somewhere_too(until: str | int) -> None:
    scorer = shared()
    for trace in (QUESTION, replace(QUESTION, thinks=False)):
        for _ in range(6):
            (trace,), _ = extend(scorer, trace, 1, until)
            found, cost = score(scorer, [trace])
            assert same(found, [trace]) and cost.tokens_in == 0
            if trace.finished:
                break


def test_what_scoring_costs_beside_a_full_read() -> None:
    """The extension pays for one token more, and the scorer for its heads: together a small part of reading anew."""
    plain, scorer = Embedded(MODEL, CHAT, threads=1), shared()
    sampling = Sampling(max_tokens=60, seed="shared")
    trace, full, extra = QUESTION, 0.0, 0.0
    for _ in range(6):
        with metered() as without:
            (wanted,) = asyncio.run(plain.extend(trace, until="step", sampling=sampling))
        (child,), cost = extend(scorer, trace, 1, "step")
        assert child == wanted and cost.tokens_out == without.cost.tokens_out
        extra += cost.flops - without.cost.flops + score(scorer, [child])[1].flops
        full += MODEL.config.reading_flops(len(CHAT.render(child)))
        if child.finished:
            break
        trace = child
    one = MODEL.config.flops_per_token(len(CHAT.render(trace)))
    assert 0 < extra < 0.05 * full and extra < 7 * one
    spent = engine_of(scorer).spent
    assert spent.decoded == plain.spent.decoded and spent.flops > plain.spent.flops


def test_nothing_is_kept_that_nobody_asks_for(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Embedded(MODEL, CHAT, threads=1)
    with monkeypatch.context() as patch:
        patch.setattr("mull.engine.step.Batch.states", lambda *_: pytest.fail("a state was copied"))
        found = asyncio.run(engine.extend(QUESTION, 4, sampling=Sampling(max_tokens=60, seed="shared")))
    assert len(engine.states) == 0
    keeping = shared()
    assert extend(keeping, QUESTION, 4, "end")[0] == found and len(engine_of(keeping).states) > 4


def test_streams_are_told_no_token_more() -> None:
    async def streamed(engine: Embedded) -> list[tuple[int, bool]]:
        sampling = Sampling(max_tokens=40, seed="stream")
        return [(token.id, token.stop is not None) async for token in engine.stream(QUESTION, sampling)]

    wanted = asyncio.run(streamed(Embedded(MODEL, CHAT, threads=1)))
    assert asyncio.run(streamed(engine_of(shared()))) == wanted and [last for _, last in wanted].count(True) == 1


@pytest.mark.parametrize("exact", [True, False], ids=["exact", "loose"])
def test_what_is_forgotten_is_read_again(exact: bool) -> None:
    scorer, forgetful = shared(exact), shared(exact, cache_tokens=0)
    traces, _ = extend(scorer, QUESTION, 3, "end")
    assert extend(forgetful, QUESTION, 3, "end")[0] == traces
    known, free = score(scorer, traces)
    again, paid = score(forgetful, traces)
    assert same(known, traces) and same(again, traces) and free.tokens_in == 0
    assert paid.tokens_in == sum(len(CHAT.render(trace)) for trace in set(traces))
    # Of a prefix that is still there only what follows is read: in aligned blocks where bits matter.
    engine = engine_of(scorer)
    engine.states.reset(engine.version)
    begun = replace(traces[0], steps=(*traces[0].steps, Step("so")), answer=None)
    score(scorer, [begun])
    more = begun.then(Step("it is"))
    found, cost = score(scorer, [more])
    assert same(found, [more]) and 0 < cost.tokens_in <= 32 + 8 < len(CHAT.render(more))
    assert score(scorer, [more, more])[1].tokens_in == 0


def test_text_that_nobody_sampled_is_read_once() -> None:
    scorer = shared()
    told = Trace(QUESTION.messages, (Step("1+1=2"), Step("")), Step("2"))
    found, cost = score(scorer, [told, QUESTION, told])
    assert same(found, [told, QUESTION, told]) and cost.tokens_in > 0 and found[1] == Score(1.0)
    assert score(scorer, [told])[1].tokens_in == 0
    outcome = Learned(JUDGE.heads, scorer.engine, "outcome")
    assert score(outcome, [told])[0][0].value == pytest.approx(whole(JUDGE, told, "outcome").value, abs=1e-5)
    with pytest.raises(ValueError, match="context is 512"):
        score(scorer, [QUESTION.then(*[Step("a long step")] * 80)])


def test_other_weights_have_other_states() -> None:
    scorer, other = shared(), policy(seed=5)
    traces, _ = extend(scorer, QUESTION, 2, "end")
    before, _ = score(scorer, traces)
    engine_of(scorer).load(other)
    after, cost = score(scorer, traces)
    judging = RewardModel.of(other, JUDGE.heads)
    assert same(after, traces, judging) and not same(before, traces, judging) and cost.tokens_in > 0
    new, _ = extend(scorer, QUESTION, 2, "end")
    assert same(score(scorer, new)[0], new, judging)


def test_rows_in_flight_keep_their_states_to_themselves() -> None:
    states, one, two = States(2), torch.zeros(3), torch.ones(3)
    states.reset(1)
    states.insert(0, [7, 8], {1: one})  # computed with the weights before
    assert states.fetch(1, [7, 8], [1]) == {} and len(states) == 0
    states.insert(1, [7, 8, 9], {0: one, 2: two})
    assert set(states.fetch(1, [7, 8, 9], [0, 1, 2])) == {0, 2} and states.fetch(0, [7], [0]) == {}
    assert states.fetch(1, [6, 8, 9], [0, 2]) == {}  # another beginning
    states.fetch(1, [7], [0])
    states.insert(1, [5], {0: two})  # the least recently used goes
    assert set(states.fetch(1, [7, 8, 9], [0, 2])) == {0} and len(states) == 2


def test_what_one_tenant_left_is_not_felt_by_another() -> None:
    """A state that another has kept would be read for less, in less time."""
    scorer = shared()
    told = Trace(QUESTION.messages, (Step("1+1=2"), Step("")), Step("2"))

    def scored(tenant: str) -> int:
        token = TENANT.set(tenant)
        found, cost = score(scorer, traces)
        TENANT.reset(token)
        assert same(found, traces)
        return cost.tokens_in

    traces = [*extend(scorer, QUESTION, 2, "end")[0], told]
    paid = {tenant: scored(tenant) for tenant in ("", "one", "another")}
    assert paid["one"] == paid["another"] > paid[""] > 0
    assert [scored(tenant) for tenant in paid] == [0, 0, 0]


def folders(folder: Path, *, separate: bool = False, of: str | None = None) -> tuple[Path, Path]:
    """A policy's folder and a reward model's."""
    checkpoint.save(folder / "policy", MODEL, CHAT)
    scorer = folder / "prm"
    checkpoint.save(scorer, JUDGE, CHAT)
    About("process", "oracle", False, of or model_hash(folder / "policy"), separate).write(scorer)
    write_manifest(scorer)
    return folder / "policy", scorer


def test_a_beam_over_its_own_trunk_answers_as_over_a_separate_model(tmp_path: Path) -> None:
    search, budget = named("beam", {"width": 2, "branching": 2}), Budget(300)
    answers, flops = [], []
    for separate in (False, True):
        model, scorer = folders(tmp_path, separate=separate)
        reasoner = Reasoner(model, scorer=scorer)
        assert isinstance(reasoner.scorer, Learned)
        assert (reasoner.scorer.engine is reasoner.generator) != separate
        answer = reasoner.solve_sync("How many r's?", search=search, budget=budget)
        answers.append(answer.trace)
        flops.append(answer.usage.flops)
    assert answers[0] == answers[1] and flops[0] < 0.8 * flops[1]


def test_ask_takes_a_scorer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    model, scorer = map(str, folders(tmp_path))
    argv = ["ask", "How many r's?", "--model", model, "--scorer", scorer]
    assert cli.main([*argv, "--search", "beam", "--set", "width=2", "--budget", "200", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["scorer"] == scorer_hash(Path(scorer)) != model_hash(Path(scorer))
    assert cli.main(argv) == 2
    assert "--scorer is for what searches" in capsys.readouterr().err
    assert cli.main([*argv[:-1], model, "--effort", "medium"]) == 2
    assert "holds no reward model" in capsys.readouterr().err


def test_heads_on_another_trunk_are_refused_in_one_line(tmp_path: Path) -> None:
    model, scorer = folders(tmp_path, of="0" * 12)
    with pytest.raises(ValueError, match="on the trunk of model 000000000000") as caught:
        Reasoner(model, scorer=scorer)
    assert "\n" not in str(caught.value) and model_hash(model) in str(caught.value)
    nameless = Reasoner(Embedded(MODEL, CHAT), chat=CHAT, scorer=scorer)
    assert isinstance(nameless.scorer, Learned)
    assert nameless.scorer.engine is not nameless.generator  # whose trunk it runs nobody knows, so theirs is read
    _, separate = folders(tmp_path, separate=True, of="0" * 12)
    assert isinstance(Reasoner(model, scorer=separate).scorer, Learned)
    (scorer / "heads.safetensors").unlink()
    folder, scorer = folders(tmp_path)
    (scorer / "heads.safetensors").write_bytes(b"")
    with pytest.raises(ValueError, match="was altered"):
        Reasoner(folder, scorer=scorer)


def test_states_are_those_of_the_transformer() -> None:
    scorer = shared()
    (trace,), _ = extend(scorer, QUESTION, 1, "end")
    tokens, ends = CHAT.marked(trace)
    found: Tensor = asyncio.run(engine_of(scorer).read([trace]))[0]
    wanted = MODEL.hidden(torch.tensor([tokens]))[0, ends].detach()
    assert torch.allclose(found, wanted, atol=2e-5) and len(ends) > 2
