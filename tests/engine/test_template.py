"""Chat templates are filled as transformers fills them, and what they may take is bounded, whatever they do."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Any

import foreign
import pytest

from mull.core import Message, Trace
from mull.engine import template
from mull.engine.layout import Layout
from mull.engine.template import fill

pytest.importorskip("transformers")

TURNS = [{"role": "user", "content": "What is 1+1?"}]
TALK = [
    {"role": "system", "content": "You are terse."},
    {"role": "user", "content": "  Größe <|stop|> {{ bos_token }} \\n\n\x85\u2028\U0001f600\t "},
    {"role": "assistant", "content": "<think>\none\n</think>\n\ntwo"},
    {"role": "user", "content": "and 2+2?"},
]
QWEN25 = """
{%- if messages[0]['role'] == 'system' %}
    {{- '<|im_start|>system\\n' + messages[0]['content'] + '<|im_end|>\\n' }}
{%- else %}
    {{- '<|im_start|>system\\nYou are a helpful assistant.<|im_end|>\\n' }}
{%- endif %}
{%- for message in messages %}
    {%- if (message.role == "user") or (message.role == "system" and not loop.first) or (message.role == "assistant" and not message.tool_calls) %}
        {{- '<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>' + '\\n' }}
    {%- elif message.role == "assistant" %}
        {%- for tool_call in message.tool_calls %}{{- tool_call.arguments | tojson }}{%- endfor %}
    {%- endif %}
{%- endfor %}
{%- if add_generation_prompt %}
    {{- '<|im_start|>assistant\\n' }}
{%- endif %}
"""  # noqa: E501
QWEN3 = """
{%- if messages[0].role == 'system' %}{{- '<|im_start|>system\\n' + messages[0].content + '<|im_end|>\\n' }}{%- endif %}
{%- set ns = namespace(multi_step_tool=true, last_query_index=messages|length - 1) %}
{%- for message in messages[::-1] %}
    {%- set index = (messages|length - 1) - loop.index0 %}
    {%- if ns.multi_step_tool and message.role == "user" and message.content is string and not(message.content.startswith('<tool_response>') and message.content.endswith('</tool_response>')) %}
        {%- set ns.multi_step_tool = false %}
        {%- set ns.last_query_index = index %}
    {%- endif %}
{%- endfor %}
{%- for message in messages %}
    {%- if (message.role == "user") or (message.role == "system" and not loop.first) %}
        {{- '<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>' + '\\n' }}
    {%- elif message.role == "assistant" %}
        {%- set content = message.content %}
        {%- set reasoning_content = '' %}
        {%- if '</think>' in content %}
            {%- set reasoning_content = content.split('</think>')[0].rstrip('\\n').split('<think>')[-1].lstrip('\\n') %}
            {%- set content = content.split('</think>')[-1].lstrip('\\n') %}
        {%- endif %}
        {%- if loop.index0 > ns.last_query_index and (loop.last or (not loop.last and reasoning_content)) %}
            {{- '<|im_start|>' + message.role + '\\n<think>\\n' + reasoning_content.strip('\\n') + '\\n</think>\\n\\n' + content.lstrip('\\n') }}
        {%- else %}
            {{- '<|im_start|>' + message.role + '\\n' + content }}
        {%- endif %}
        {{- '<|im_end|>\\n' }}
    {%- endif %}
{%- endfor %}
{%- if add_generation_prompt %}
    {{- '<|im_start|>assistant\\n' }}
    {%- if enable_thinking is defined and enable_thinking is false %}{{- '<think>\\n\\n</think>\\n\\n' }}{%- endif %}
{%- endif %}
"""  # noqa: E501
LLAMA = """
{{- bos_token }}
{%- if not date_string is defined %}{%- set date_string = strftime_now("%d %b %Y") %}{%- endif %}
{%- if messages[0]['role'] == 'system' %}
    {%- set system_message = messages[0]['content']|trim %}{%- set messages = messages[1:] %}
{%- else %}{%- set system_message = "" %}{%- endif %}
{{- "<|start_header_id|>system<|end_header_id|>\\n\\nToday Date: " + date_string + "\\n\\n" + system_message + "<|eot_id|>" }}
{%- for message in messages %}
    {%- if not (message.role == 'ipython' or message.role == 'tool' or 'tool_calls' in message) %}
        {{- '<|start_header_id|>' + message['role'] + '<|end_header_id|>\\n\\n'+ message['content'] | trim + '<|eot_id|>' }}
    {%- endif %}
{%- endfor %}
{%- if add_generation_prompt %}{{- '<|start_header_id|>assistant<|end_header_id|>\\n\\n' }}{%- endif %}
"""  # noqa: E501


@pytest.mark.parametrize("source", [QWEN25, QWEN3, LLAMA, foreign.THINKING], ids=["qwen2.5", "qwen3", "llama", "ours"])
@pytest.mark.parametrize("turns", [TURNS, TALK, TALK[:3]], ids=["asked", "talk", "answered"])
@pytest.mark.parametrize("opened", [False, True])
def test_texts_are_those_of_transformers(source: str, turns: Any, opened: bool) -> None:
    made = foreign.tokenizer(source, thinks=True)
    made.add_special_tokens({"bos_token": "<|turn|>"})
    for thinks in (False, True):
        how = {"add_generation_prompt": opened, "enable_thinking": thinks}
        theirs = made.apply_chat_template(turns, tokenize=False, **how)
        assert Layout(made).filled([turns, TURNS, turns], **how)[::2] == [theirs] * 2


GREEDY = [
    "{% set x = 10 ** (10 ** 9) %}",
    "{% set s = 'a' * 100000 %}{% for a in s %}{% for b in s %}{% endfor %}{% endfor %}",
    "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
    "{{ lipsum(n=10 ** 9) }}",
    "{% set ns = namespace(x='a') %}{% for i in range(99) %}{% set ns.x = ns.x + ns.x %}{% endfor %}",
    "{% set ns = namespace(x='a') %}{% for i in range(99) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}",
    "{{ 'a' * 2 ** 30 }}",
    "{{ [0] * 10 ** 10 }}",
    "{{ 'a'.center(10 ** 10) }}",
    "{{ 'a'.rjust(10 ** 10) }}",
    "{{ 'a'.ljust(10 ** 10) }}",
    "{{ '1'.zfill(10 ** 10) }}",
    "{{ '\t'.expandtabs(10 ** 9) }}",
    "{{ ('a' * 100000).replace('a', 'b' * 100000) }}",
    "{{ ('a' * 100000).join('b' * 100000) }}",
    "{{ '{:>9999999999}'.format(1) }}",
    "{{ '{:0>{}}'.format(1, 10 ** 10) }}",
    "{{ '%09999999999d' % 1 }}",
    "{{ '%0*d' % (10 ** 9, 1) }}",
    "{{ '%9999999999s' | format(1) }}",
    "{{ 'a' | center(10 ** 10) }}",
    "{{ 'a\nb' | indent(10 ** 10) }}",
    "{{ ('a ' * 10000) | wordwrap(1, wrapstring='x' * 100000) }}",
    "{{ ('b' * 100000) | join('a' * 100000) }}",
    "{{ ('a' * 100000) | replace('a', 'b' * 100000) }}",
    "{{ [[1]] | tojson(indent=10 ** 10) }}",
    "{{ [1] | batch(10 ** 10, 0) | list }}",
    "{% set c = cycler(*([1] * 10 ** 9)) %}",
    "{% set j = joiner('x' * 10 ** 9) %}{{ j() }}{{ j() }}",
    "{{ dict(zip=[0] * 10 ** 9) }}",
]


@pytest.mark.parametrize("source", GREEDY)
def test_what_wants_too_much_is_refused(source: str) -> None:
    layout = Layout(foreign.tokenizer(source, thinks=False))
    with pytest.raises(ValueError, match=r"^the model's chat template refuses.*more than 1 s or 512 MB$") as error:
        layout.prompt(Trace.ask("hi").messages)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("{{ " + "(" * 100_000, "recursion"),
        ("{% if 1 %}" * 30_000, "recursion"),
        ("{% for x in [1] %}" * 25 + "{% endfor %}" * 25, "nested blocks"),
        ("{% for a in range(1000) %}{{ 'a' * 1000 }}{% endfor %}", "1,000,000 characters"),
        ("{{ 10 ** 400000 }}", "4300 digits"),
        ("{% include '/etc/passwd' %}", "no loader"),
        ("{{ cycler.__init__.__globals__.os.system('true') }}", "unsafe"),
        ("{{ messages.append(1) }}", "unsafe"),
        ("{{ '\\ud800' }}", "surrogates not allowed"),
        ("{{ raise_exception('one\ntwo') }}", "one$"),
        ("{{ raise_exception('') }}", "TemplateError$"),
    ],
)
def test_what_is_broken_is_refused(source: str, why: str) -> None:
    layout = Layout(foreign.tokenizer(source, thinks=False))
    with pytest.raises(ValueError, match=why) as error:
        layout.prompt([Message("user", "hi")])
    assert len(str(error.value)) < 300 and "\n" not in str(error.value)


def test_one_conversation_leaves_the_next_its_rounds() -> None:
    source = "{% for i in range(60000) %}{% endfor %}{{ messages[0].content }}"
    assert fill(source, [TURNS] * 3, {}) == ["What is 1+1?"] * 3


def test_an_answer_nobody_waited_for_is_not_the_next_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(line: str) -> Any:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(template.json, "loads", interrupted)
        with pytest.raises(KeyboardInterrupt):
            fill("mine", [TURNS], {})
    assert fill("yours", [TURNS], {}) == ["yours"]


@pytest.mark.parametrize("worker", [True, False])
def test_what_somebody_else_ends_is_replaced(worker: bool) -> None:
    assert fill("a", [TURNS], {}) == ["a"]
    child = fill._child
    assert child is not None
    forked = Path(f"/proc/{child.pid}/task/{child.pid}/children").read_text()
    os.kill(int(forked) if worker else child.pid, signal.SIGKILL)
    child.wait(timeout=60)
    assert fill("b", [TURNS], {}) == ["b"] and fill._child is not child


def test_the_process_ends_with_its_input_and_is_replaced() -> None:
    fill("a", [TURNS], {})
    child = fill._child
    assert child is not None and child.stdin is not None
    child.stdin.close()
    assert child.wait(timeout=60) == 0
    assert fill("b", [TURNS], {}) == ["b"] and fill._child is not child
