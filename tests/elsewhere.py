"""A device that this machine lacks, played by its processor: what lies there meets nothing that lies here.

Tensors on `ELSEWHERE` compute the same numbers, but an operation on one of them and a tensor of this processor raises,
as it does on a GPU. Only numbers may come along: tensors without dimensions that stand for scalars.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import torch
from torch import Tensor
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_flatten, tree_map
from torch.utils.backend_registration import _DummyBackendModule, _setup_privateuseone_for_python_backend


class _Backend(_DummyBackendModule):
    def get_amp_supported_dtype(self) -> list[torch.dtype]:
        return [torch.bfloat16]


_setup_privateuseone_for_python_backend("elsewhere", _Backend())
ELSEWHERE = torch.device("elsewhere", 0)
COPIES = {torch.ops.aten._to_copy.default, torch.ops.aten.copy_.default}


class Apart(Tensor):
    """A tensor that says it is elsewhere."""

    here: Tensor

    @staticmethod
    def __new__(cls, here: Tensor, requires_grad: bool = False) -> Apart:
        made: Apart = Tensor._make_wrapper_subclass(  # type: ignore[attr-defined]
            cls, here.size(), strides=here.stride(), storage_offset=here.storage_offset(), dtype=here.dtype,
            device=ELSEWHERE, requires_grad=requires_grad,
        )  # fmt: skip
        made.here = here.detach()
        return made

    def __init__(self, here: Tensor, requires_grad: bool = False) -> None:
        super().__init__()

    def tolist(self) -> Any:
        return self.here.tolist()

    @classmethod
    def __torch_dispatch__(cls, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        return computed(func, args, kwargs or {})


def computed(func: Any, args: Any, kwargs: dict[str, Any]) -> Any:
    """What an operation yields, and where."""
    given = [value for value in tree_flatten((args, kwargs))[0] if isinstance(value, Tensor)]
    away = any(isinstance(value, Apart) for value in given)
    strays = [value for value in given if value.ndim and not isinstance(value, Apart)]
    if away and strays and func not in COPIES:
        raise RuntimeError(f"{func}: some of its tensors are on {ELSEWHERE}, and one of {strays[0].shape} is not")
    wanted = kwargs.get("device")
    target = torch.device(wanted) if wanted is not None else None
    kwargs = {**kwargs, "device": torch.device("cpu")} if wanted is not None else kwargs
    bare_args, bare_kwargs = tree_map(lambda value: value.here if isinstance(value, Apart) else value, (args, kwargs))
    found = func(*bare_args, **bare_kwargs)
    goes = away if target is None else target.type == ELSEWHERE.type
    if func is torch.ops.aten.copy_.default:
        return args[0]
    if not goes:
        return found
    known = {id(value.here): value for value in given if isinstance(value, Apart)}

    def sent(value: Any) -> Any:
        if not isinstance(value, Tensor):
            return value
        return known[id(value)] if id(value) in known else Apart(value)

    return tree_map(sent, found)


class _Made(TorchDispatchMode):
    """Tensors that are made elsewhere, or brought there, are apart."""

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        return computed(func, args, kwargs or {})


@contextmanager
def elsewhere() -> Iterator[torch.device]:
    """Within, there is such a device."""
    torch.__future__.set_swap_module_params_on_conversion(True)  # as on a GPU, parameters that are shared stay so
    try:
        with sdpa_kernel(SDPBackend.MATH), _Made():
            yield ELSEWHERE
    finally:
        torch.__future__.set_swap_module_params_on_conversion(False)
