#!/usr/bin/env bash
# Install this package into .venv with the pinned torch: `constraints/install.sh .` or `constraints/install.sh '.[dev]'`.
# uv does it in seconds where it can be had, pip in a minute or two. Settings of either tool in the environment are kept;
# uv also reads pip's PIP_FIND_LINKS here, and takes the torch for this machine, small where there is no GPU:
# UV_TORCH_BACKEND (cpu, cu128, ...) says otherwise, and so does a +cpu wheel among the find-links. pip takes the torch
# that its index has. Where .[dev] cannot be installed, .[test] is, which lacks reasoning-gym alone.
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
if [ -z "${UV_TORCH_BACKEND:-}" ] && ! cpu_wheel; then
    export UV_TORCH_BACKEND=auto
fi
export UV_PYTHON_DOWNLOADS=never
install() {
    if [ -x .venv/bin/uv ] || .venv/bin/python -m pip install -qq uv; then
        .venv/bin/uv pip install --quiet --python .venv/bin/python -c constraints/cpu.txt -e "$1" && return
    fi
    echo "uv could not install this; trying pip, which takes longer" >&2
    .venv/bin/python -m pip install -qq -c constraints/cpu.txt -e "$1"
}
if [ "$1" != '.[dev]' ]; then
    install "$1"
elif ! install "$1"; then
    install '.[test]'
    echo "reasoning-gym could not be installed (it needs a C compiler): the tests of its data sets are skipped" >&2
fi
