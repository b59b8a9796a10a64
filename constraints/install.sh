#!/usr/bin/env bash
# Install this package into .venv with the pinned torch: `constraints/install.sh .` or `constraints/install.sh '.[dev]'`.
# uv does it in seconds where it can be had, pip in a minute or two. Settings of either tool in the environment are kept;
# uv also reads pip's PIP_FIND_LINKS here. The torch is the one for this machine, small where there is no GPU:
# UV_TORCH_BACKEND (cpu, cu128, ...) says otherwise, and so does a +cpu wheel among the find-links.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ ! -x .venv/bin/pip ]; then
    python=${PYTHON:-python3}
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
        echo "Mull needs Python 3.11 or newer; say which one with PYTHON=/path/to/python make ..." >&2
        exit 1
    }
    "$python" -m venv .venv
fi

links=${UV_FIND_LINKS:-${PIP_FIND_LINKS:-}}
if [ -n "$links" ]; then
    export UV_FIND_LINKS=${links// /,}
fi
cpu_wheel() {
    local link
    for link in ${links//,/ }; do
        compgen -G "${link#file://}/torch-*+cpu*.whl" >/dev/null && return
    done
    return 1
}
chosen=
if [ -z "${UV_TORCH_BACKEND:-}" ] && ! cpu_wheel; then
    export UV_TORCH_BACKEND=auto
    chosen=yes
fi
export UV_PYTHON_DOWNLOADS=never
by_uv() {
    .venv/bin/uv pip install --quiet --python .venv/bin/python -c constraints/cpu.txt -e "$1"
}
if [ -x .venv/bin/uv ] || .venv/bin/python -m pip install -qq uv; then
    by_uv "$1" && exit 0
    if [ -n "$chosen" ] && (unset UV_TORCH_BACKEND && by_uv "$1"); then
        exit 0 # torch's own index may be out of reach: where all else comes from there is a torch, too
    fi
fi
echo "uv could not install this; trying pip, which takes longer" >&2
backend=${UV_TORCH_BACKEND:-}
if [ "$backend" = auto ]; then
    backend=cpu
    command -v nvidia-smi >/dev/null && backend= # PyPI's own is for these
fi
exec .venv/bin/python -m pip install -qq -c constraints/cpu.txt \
    ${backend:+--extra-index-url "https://download.pytorch.org/whl/$backend"} -e "$1"
