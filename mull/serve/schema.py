"""What a request may say: every field has its type, every number its bounds, and what is not known is refused."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Literal, Self, get_args

from pydantic import (
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    StrictBool,
    StrictFloat,
    StrictInt,
    StrictStr,
    Tag,
    ValidationInfo,
    field_validator,
    model_validator,
)

from mull.effort import EFFORTS
from mull.search.table import SEARCHES, SELECTIONS
from mull.tasks import TASKS

MOST_TOKENS = 1 << 18  # that one request may cost, the prompts and completions of all its choices together
LONGEST = 600.0  # seconds of a deadline
CHARACTERS = 16 * 1024  # of one message; the conversation as a whole has the same bound, in bytes
MOST_ALTERNATIVES = 20
CHOICES = (
    f"n times the tokens of the prompt and the most of a completion are {MOST_TOKENS} or fewer: "
    f"at effort high n is {MOST_TOKENS // EFFORTS['high'].budget.tokens} at most, at max "
    f"{MOST_TOKENS // EFFORTS['max'].budget.tokens}, unless max_completion_tokens is less"
)

Text = Annotated[StrictStr, Field(max_length=CHARACTERS)]
Short = Annotated[StrictStr, Field(max_length=512)]
Temperature = Annotated[StrictFloat, Field(ge=0, le=2)]
Mass = Annotated[StrictFloat, Field(gt=0, le=1)]
Tokens = Annotated[StrictInt, Field(ge=1, le=MOST_TOKENS)]
Seed = Annotated[StrictInt, Field(ge=-(1 << 63), le=(1 << 63) - 1)]
StopText = Annotated[StrictStr, Field(min_length=1, max_length=64)]
Few = Annotated[list[Any], Field(max_length=0)]  # what is not supported may be there if it is empty
Nil = Annotated[StrictFloat, Field(ge=0, le=0)]
Metadata = Annotated[dict[Short, Short], Field(max_length=16)]
Effort = Literal["none", "minimal", "low", "medium", "high", "xhigh", "max", "auto"]
Count = Annotated[StrictInt, Field(ge=0, le=1024)]
Readable = Literal["text", "input_text", "output_text"]
Word = Annotated[StrictStr, Field(max_length=64)]
Real = Annotated[StrictFloat, Field(ge=-1e6, le=1e6)]
Knob = StrictBool | Count | Real | Word | Annotated[list[Count | Real | Word], Field(min_length=1, max_length=16)]


class Known(BaseModel):
    """Fields that are not there are refused, not ignored: a knob that does nothing is a lie."""

    model_config = ConfigDict(extra="forbid")


class Part(Known):
    """A piece of a message; only text can be read."""

    type: Readable
    text: Text
    annotations: Few | None = None
    logprobs: Any = None

    @model_validator(mode="before")
    @classmethod
    def _readable(cls, value: Any) -> Any:
        if isinstance(value, dict) and value.get("type") not in get_args(Readable):
            raise ValueError(f"only text can be read: parts of type {', '.join(get_args(Readable))}")
        return value


class Refusal(Known):
    """What an assistant said instead of an answer."""

    type: Literal["refusal"]
    refusal: Text

    @property
    def text(self) -> str:
        return self.refusal


def _kind(part: Any) -> str:
    return "refusal" if isinstance(part, dict) and part.get("type") == "refusal" else "text"


Said = Annotated[Annotated[Part, Tag("text")] | Annotated[Refusal, Tag("refusal")], Discriminator(_kind)]


THERE: dict[str, Any] = {"not": {"type": "null"}}


class Turn(Known):
    """One message. What was thought before an assistant's answer may be sent back, and is dropped."""

    model_config = ConfigDict(
        json_schema_extra={
            "anyOf": [
                {"required": ["content"], "properties": {"content": THERE}},
                {"required": ["refusal"], "properties": {"role": {"const": "assistant"}, "refusal": THERE}},
            ]
        }
    )

    role: Literal["developer", "system", "user", "assistant"]
    type: Literal["text"] | None = None  # lm-eval says so of every message
    refusal: Text | None = None
    content: Text | Annotated[list[Said], Field(min_length=1, max_length=64, fail_fast=True)] | None = Field(
        default=None, validate_default=True
    )
    name: Short | None = None
    reasoning_content: Any = None
    reasoning: Any = None
    annotations: Any = None
    audio: None = None
    function_call: None = None
    tool_calls: Few | None = None

    @field_validator("content")
    @classmethod
    def _whole(cls, content: Any, info: ValidationInfo) -> Any:
        if content is None and (info.data.get("role") != "assistant" or info.data.get("refusal") is None):
            raise ValueError("a message has content, or is what an assistant refused")
        return content

    @property
    def text(self) -> str:
        return text_of(self.refusal if self.content is None else self.content)


def text_of(content: str | Sequence[Part | Refusal] | None) -> str:
    return content if isinstance(content, str) else "".join(part.text for part in content or ())


class SearchAsked(BaseModel):
    """A search by name, and its knobs beside the name."""

    model_config = ConfigDict(extra="allow", json_schema_extra={"maxProperties": 16})
    __pydantic_extra__: dict[str, Knob]

    name: Literal[tuple(SEARCHES)]  # type: ignore[valid-type]


class BudgetAsked(Known):
    """What a choice may cost."""

    tokens: Tokens | None = Field(default=None, description=f"with those of the prompt {MOST_TOKENS} at most")
    flops: Annotated[StrictFloat, Field(gt=0, le=1e18)] | None = None


class ProblemAsked(Known):
    """A problem of a task, whose own oracle judges the steps."""

    task: Literal[tuple(TASKS)]  # type: ignore[valid-type]
    level: Annotated[StrictInt, Field(ge=1, le=100)]
    index: Annotated[StrictInt, Field(ge=0, le=1 << 31)]
    split: Literal["train", "valid", "test"] = "test"


class Mull(Known):
    """Our own knobs: `extra_body={"mull": {...}}` of the official client."""

    search: SearchAsked | None = None
    select: Literal[tuple(SELECTIONS)] | None = Field(  # type: ignore[valid-type]
        default=None, description="where there is a search"
    )
    budget: BudgetAsked | None = None
    deadline: Annotated[StrictFloat, Field(gt=0, le=LONGEST)] | None = Field(
        default=None, description="seconds from arrival to the end of the thinking, the wait for a turn among them"
    )
    problem: ProblemAsked | None = Field(default=None, description="of /v1/traces alone")


class StreamOptions(Known):
    include_usage: StrictBool | None = None
    include_obfuscation: Literal[False] | None = None


class TextFormat(Known):
    """Text is what the model writes; nothing makes it write JSON, so JSON is refused and not pretended."""

    type: Literal["text"]


class Common(Known):
    """What both APIs have."""

    model: Annotated[StrictStr, Field(max_length=256)]
    stream: StrictBool | None = None
    stream_options: StreamOptions | None = None
    temperature: Temperature | None = None
    top_p: Mass | None = None
    top_logprobs: Annotated[StrictInt, Field(ge=0, le=MOST_ALTERNATIVES)] | None = None
    mull: Mull | None = None
    user: Short | None = None
    metadata: Metadata | None = None
    store: StrictBool | None = None
    safety_identifier: Short | None = None
    prompt_cache_key: Short | None = Field(
        default=None,
        description="not needed: what prompts begin with is kept for whoever has the same key. Usage does not say how "
        "much was reused (cached_tokens is missing, or 0): that would tell what others have asked",
    )
    service_tier: Literal["auto", "default"] | None = None
    tools: Few | None = None
    tool_choice: Literal["none", "auto"] | None = None
    parallel_tool_calls: StrictBool | None = None

    @model_validator(mode="after")
    def _streams(self) -> Self:
        if self.stream_options is not None and not self.stream:
            raise ValueError("stream_options want stream: true")
        return self


class ChatRequest(Common):
    """`POST /v1/chat/completions`."""

    messages: Annotated[list[Turn], Field(min_length=1, max_length=256, fail_fast=True)]
    reasoning_effort: Effort | None = None
    max_completion_tokens: Tokens | None = None
    max_tokens: Tokens | None = None
    n: Annotated[StrictInt, Field(ge=1, le=16)] | None = Field(default=None, description=CHOICES)
    seed: Seed | None = None
    stop: StopText | Annotated[list[StopText], Field(max_length=4)] | None = None
    logprobs: StrictBool | None = None
    response_format: TextFormat | None = None
    frequency_penalty: Nil | None = None
    presence_penalty: Nil | None = None
    logit_bias: Annotated[dict[str, Any], Field(max_length=0)] | None = None
    modalities: Annotated[list[Literal["text"]], Field(min_length=1, max_length=1)] | None = None

    @model_validator(mode="after")
    def _together(self) -> ChatRequest:
        if self.max_completion_tokens is not None and self.max_tokens is not None:
            raise ValueError("max_tokens is the old name of max_completion_tokens: send one of them")
        if self.top_logprobs and not self.logprobs:
            raise ValueError("top_logprobs want logprobs: true")
        return self


class Reasoning(Known):
    effort: Effort | None = None
    summary: Literal["auto"] | None = None


class Item(BaseModel):
    """A message, or what an earlier response put beside it; that is dropped."""

    model_config = ConfigDict(extra="allow")
    type: Literal["message", "reasoning"] = "message"
    role: Literal["developer", "system", "user", "assistant"] | None = None
    content: Text | Annotated[list[Said], Field(max_length=64, fail_fast=True)] | None = None

    @model_validator(mode="before")
    @classmethod
    def _dropped(cls, value: Any) -> Any:
        """Thinking that was shown is of a type of its own, and nobody reads it."""
        thought = isinstance(value, dict) and value.get("type") == "reasoning"
        return {**value, "content": None} if thought else value

    @model_validator(mode="after")
    def _whole(self) -> Item:
        if self.type == "message" and (self.role is None or self.content is None):
            raise ValueError("a message has a role and content")
        return self

    @property
    def text(self) -> str:
        return text_of(self.content)


class ResponseText(Known):
    format: TextFormat | None = None
    verbosity: Literal["medium"] | None = None  # nothing makes answers shorter or longer


class ResponsesRequest(Common):
    """`POST /v1/responses`."""

    input: Text | Annotated[list[Item], Field(min_length=1, max_length=256, fail_fast=True)]
    instructions: Text | None = None
    reasoning: Reasoning | None = None
    max_output_tokens: Tokens | None = None
    seed: Seed | None = None
    text: ResponseText | None = None
    truncation: Literal["disabled"] | None = None
    include: Annotated[list[Literal["message.output_text.logprobs"]], Field(max_length=4)] | None = None
    background: Literal[False] | None = None
    previous_response_id: None = None

    @model_validator(mode="after")
    def _together(self) -> ResponsesRequest:
        if self.top_logprobs and not self.include:
            raise ValueError("top_logprobs want include: ['message.output_text.logprobs']")
        return self
