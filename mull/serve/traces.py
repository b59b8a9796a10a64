"""A search as it grows, for the page of a local demo: nodes, their visits, candidates, and where the answer came from.

Here, and by `--show-thinking`, thinking leaves the server; only an operator on the same machine can open this.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from starlette.responses import Response

from mull.core import Candidate, Problem, Step, Trace
from mull.reasoner import probability
from mull.reward.agreement import sureness
from mull.reward.oracle import latest
from mull.search.session import written
from mull.search.tree import Node, through
from mull.serve.admission import Admission
from mull.serve.completions import report
from mull.serve.errors import Refused
from mull.serve.schema import ChatRequest, ProblemAsked
from mull.serve.stream import Told, event
from mull.serve.think import Asked, Ear, Mind
from mull.tasks import task_named

Tell = Callable[[bytes], None]


def problem_of(request: ChatRequest) -> Problem | None:
    """The problem that the request says its question is. Raises Refused where it is another."""
    named = request.mull.problem if request.mull else None
    if request.n not in (None, 1):
        raise Refused(400, "a trace is of one choice", param="n")
    if named is None:
        return None
    problem = drawn(named)
    if request.messages[-1].text != problem.question:
        raise Refused(400, "the question is not that problem's", param="mull.problem")
    return problem


def drawn(named: ProblemAsked) -> Problem:
    """The problem of that name. Raises Refused for a level that its task does not have."""
    task = task_named(named.task)
    if named.level not in task.levels:
        why = f"{named.task} has levels {task.levels.start} to {task.levels.stop - 1}"
        raise Refused(400, why, param="mull.problem.level")
    return task.problem(named.level, named.index, named.split)


@dataclass(frozen=True, slots=True)
class Traces:
    """What answers `POST /v1/traces`."""

    mind: Mind
    admission: Admission

    def answer(self, asked: Asked, problem: Problem | None) -> Response:
        """Events until `done` or `error`; the request has been let in."""

        async def work(tell: Tell) -> None:
            began = time.monotonic()
            tree = _Tree(tell, problem)
            ear = Ear(find=tree.find, see=tree.see, end=tree.end) if asked.searches else Ear(hear=tree.hear)
            (choice,) = await self.mind.choices(replace(asked, stream=True), lambda i: ear)
            if not asked.searches:
                usage = choice.usage
                tree.find(Candidate(choice.trace, None, usage.completion_tokens, usage.flops))
            bill = {
                "tokens": choice.usage.completion_tokens,
                "discarded": choice.usage.discarded_tokens if choice.usage.parted else None,
                "flops": choice.usage.flops,
                "seconds": round(time.monotonic() - began, 3),
            }
            answer = choice.text if choice.refusal is None else choice.refusal
            sure = None if asked.searches else probability(choice.trace)  # of a vote it says nothing
            done = {"answer": answer, "probability": sure, "usage": bill, "line": tree.line(choice.trace)}
            tell(event(done, "done"))
            report("trace", asked, [choice])

        return Told(self.admission, work, lambda why: event(why.body, "error"))


class _Tree:
    """Tells of a search's tree; where it has none, of its traces' steps, those that begin alike being one.

    A node is told once, and again by `update` when its visits or its value are others. One that adds nothing but an
    answer says so, and its text is that answer; elsewhere answers come with their candidates. The value of a step
    outside a tree is how sure the model was of it: the geometric mean of its tokens' probabilities.
    """

    def __init__(self, tell: Tell, problem: Problem | None) -> None:
        self._tell, self._problem = tell, problem
        self._told: dict[int, tuple[int, float]] = {}  # visits and value of every node
        self._root: Node | None = None
        self._ids: dict[Node, int] = {}
        self._steps: dict[tuple[int, str], int] = {}  # of a step behind another, by its text
        self._heard = 0  # the node of the last step that was heard
        self._so_far: tuple[Step, ...] = ()

    def see(self, root: Node) -> None:
        """The tree after a round."""
        self._root = root
        for node in root.nodes():
            if node not in self._ids:
                number = self._ids[node] = len(self._told)
                parent = None if node.parent is None else self._ids[node.parent]
                before = written(node.parent.trace) if node.parent else 0
                tokens, answer = written(node.trace) - before, None if node.text else node.trace.answer
                text = node.text if answer is None else answer.text
                self._node(number, parent, text, node.visits, node.value, tokens, node.trace, answer is not None)
            else:
                self._update(self._ids[node], node.visits, node.value)

    def hear(self, text: str) -> None:
        """A step of straight thinking, once it is written."""
        self._question()
        self._so_far += (Step(text),)
        self._heard = self._step(self._heard, Step(text), self._so_far)

    def end(self, trace: Trace) -> None:
        """What was written outside a tree, before its search has made anything of it."""
        self._question()
        at = 0
        for i, step in enumerate(trace.steps):
            at = self._step(at, step, trace.steps[: i + 1])

    def find(self, candidate: Candidate) -> None:
        """A candidate: outside a tree, its steps are nodes."""
        trace = candidate.trace
        if self._root is None:
            self._question()
            at = 0
            for i, step in enumerate(trace.steps):
                at = self._step(at, step, trace.steps[: i + 1])
                self._update(at, self._told[at][0] + 1, _sureness(step))
        else:
            at = self._ids[list(through(self._root, trace))[-1]]
        answer = trace.answer.text if trace.answer else ""
        score = candidate.score.value if candidate.score and math.isfinite(candidate.score.value) else None
        found = {"id": at, "answer": answer, "score": score, "tokens": candidate.tokens, "flops": candidate.flops}
        self._tell(event(found | {"verdict": self._verdict(trace)}, "candidate"))

    def line(self, trace: Trace) -> list[int]:
        """The nodes that an answer came through."""
        if self._root is not None:
            return [self._ids[node] for node in through(self._root, trace)]
        line = [0] if self._told else []
        for step in trace.steps:
            if (line[-1], step.text) not in self._steps:
                break
            line.append(self._steps[line[-1], step.text])
        return line

    def _question(self) -> None:
        if not self._told:
            self._node(0, None, "", 0, 0.0, 0, None)

    def _step(self, parent: int, step: Step, steps: tuple[Step, ...]) -> int:
        """The node of a step behind another, told of if it is new."""
        if (known := self._steps.get((parent, step.text))) is not None:
            return known
        number = self._steps[parent, step.text] = len(self._told)
        self._node(number, parent, step.text, 0, _sureness(step), len(step.tokens), Trace((), steps))
        return number

    def _node(
        self,
        number: int,
        parent: int | None,
        text: str,
        visits: int,
        value: float,
        tokens: int,
        trace: Trace | None,
        answer: bool = False,
    ) -> None:
        self._told[number] = (visits, value)
        verdict = self._verdict(trace) if trace is not None else None
        node = {"id": number, "parent": parent, "text": text, "visits": visits, "value": value, "tokens": tokens}
        self._tell(event(node | {"answer": answer, "verdict": verdict}, "node"))

    def _update(self, number: int, visits: int, value: float) -> None:
        if self._told[number] != (visits, value):
            self._told[number] = (visits, value)
            self._tell(event({"id": number, "visits": visits, "value": value}, "update"))

    def _verdict(self, trace: Trace) -> str | None:
        verdict = latest(self._problem, trace) if self._problem is not None else None
        return verdict and verdict.value


def _sureness(step: Step) -> float:
    return sureness(step) if step.logprobs else 0.0
