# On a machine with Python and make alone:  make ask Q="How many r's are in strawberry?"   and   make test

Q ?= How many r's are in strawberry?
# The question travels in the environment, unexpanded, so that quotes and dollar signs stay what they are.
unexport Q
export QUESTION := $(value Q)

# Where Python is told to keep no bytecode, every process compiles all that it imports anew: torch alone for seconds.
unexport PYTHONDONTWRITEBYTECODE

# The models of the tests are tiny: more threads only get in each other's way.
THREADS = OMP_NUM_THREADS=1 MKL_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 TOKENIZERS_PARALLELISM=false
SETUP = pyproject.toml constraints/cpu.txt constraints/install.sh

.PHONY: help ask serve test check page model prm speedrun clean
.DELETE_ON_ERROR:

help:
	@echo 'make ask Q="..."  ask the shipped model, and watch it think'
	@echo 'make serve        serve the shipped model, with a page that draws the search'
	@echo 'make test         run every test'
	@echo 'make check        lint, format, types, import order'
	@echo 'make page         build the page of `mull serve` anew from web/ into mull/serve/web/dist, and test it: needs node'
	@echo 'make model        train younger sisters of the shipped models into runs/mull-nano and runs/mull-nano-base: two hours of two cores'
	@echo 'make prm          train a judge of its steps, into runs/mull-nano-prm: twelve minutes'
	@echo 'make speedrun     from nothing to a model that learnt to think, on three families: a quarter of an hour'
	@echo 'make clean        remove what these made'

ask: .venv/.core
	@.venv/bin/mull ask "$$QUESTION" --show

test: .venv/.dev
	$(THREADS) .venv/bin/python -m pytest -n 2 --dist loadfile

check: .venv/.dev
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/python -m pytest tests/test_architecture.py tests/test_no_dynamic_code.py

page: web/node_modules/.made .venv/.dev
	cd web && npm run build && npm test
	$(THREADS) .venv/bin/python -m pytest tests/web

web/node_modules/.made: web/package-lock.json
	cd web && npm ci && touch node_modules/.made

# Killed or stopped, it goes on where it was: each stage resumes from its newest checkpoint.
TRAIN = .venv/bin/torchrun --standalone --nproc-per-node 2 -m mull train
model: .venv/.core
	$(TRAIN) pretrain --config recipes/pretrain.json --out runs/pretrain --resume
	$(TRAIN) sft --config recipes/sft.json --out runs/sft --resume
	$(TRAIN) sft --config recipes/hasty.json --out runs/hasty --resume
	$(TRAIN) rl --config recipes/rl.json --out runs/rl --resume
	rm -rf runs/mull-nano-base runs/mull-nano
	.venv/bin/mull export runs/hasty/model runs/mull-nano-base --format bf16
	.venv/bin/mull export runs/rl/model runs/mull-nano --average runs/sft/model --format bf16

prm: .venv/.core
	.venv/bin/python recipes/label.py --model mull-nano --out runs/labels.jsonl
	$(TRAIN) reward --kind process --config recipes/reward.json --out runs/prm --resume
	rm -rf runs/mull-nano-prm
	.venv/bin/mull export runs/prm/model runs/mull-nano-prm --format bf16

serve: .venv/.serve
	.venv/bin/mull serve --demo

speedrun: .venv/.dev
	.venv/bin/python recipes/speedrun.py --out runs/speedrun

clean:
	rm -rf .venv web/node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/.core: $(SETUP)
	@echo 'Setting up (once) ...' && bash constraints/install.sh . && touch $@

.venv/.serve: $(SETUP)
	@echo 'Setting up for the server (once) ...' && bash constraints/install.sh '.[serve]' && touch .venv/.core $@

.venv/.dev: $(SETUP)
	@echo 'Setting up for the tests (once) ...' && bash constraints/install.sh '.[dev]' && touch .venv/.core $@
