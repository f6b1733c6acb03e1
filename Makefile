# Relata: `make run` and `make test` do everything on a fresh machine that has a Swift toolchain.

PREFIX ?= /usr/local
SHARED ?= ../shared
PYTHON := .venv/bin/python
ifeq ($(shell uname -s),Linux)
RELEASE := -c release --static-swift-stdlib
else
RELEASE := -c release
endif
BIN = $(shell swift build $(RELEASE) --show-bin-path)

.PHONY: run build test bench install uninstall format lint dependencies python clean help

help:
	@echo "make run                  build Relata and write the graphs of seeds/ into Exports/"
	@echo "make test                 run every test, those with other people's software included"
	@echo "make bench                measure speed and memory"
	@echo "make install PREFIX=DIR   install the command and its completions (default /usr/local)"
	@echo "make format | make lint   format the sources | check the format"

dependencies:
	@.ci/install

build: dependencies
	swift build $(RELEASE) --product relata

run: build
	@SHARED="$(SHARED)" .ci/export "$(BIN)/relata"

test: build python lint
	swift build --build-tests
	RELATA_BINARY="$(BIN)/relata" RELATA_PYTHON="$(CURDIR)/$(PYTHON)" RELATA_SHARED="$(abspath $(SHARED))" \
		swift test --skip-build

# Words of the corpus that builds are measured on.
BENCH_WORDS ?= 5000000

bench: build
	swift build $(RELEASE) --product relata-bench
	"$(BIN)/relata-bench" seeds
	"$(BIN)/relata-bench" --store "$(BIN)/bench.relata"
	"$(BIN)/relata-bench" --diff
	"$(BIN)/relata-bench" --relata "$(BIN)/relata" --words $(BENCH_WORDS) seeds $(wildcard $(SHARED)/seeds)

python: dependencies
	@[ -x $(PYTHON) ] || python3 -m venv .venv
	@$(PYTHON) -c 'import networkx, igraph, lxml, rdflib' 2>/dev/null \
		|| $(PYTHON) -m pip install --quiet networkx python-igraph lxml rdflib

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
		"$(DESTDIR)$(PREFIX)/share/zsh/site-functions" "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	install -m 755 "$(BIN)/relata" "$(DESTDIR)$(PREFIX)/bin/relata"
	"$(BIN)/relata" --generate-completion-script bash > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/relata"
	"$(BIN)/relata" --generate-completion-script zsh > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_relata"
	"$(BIN)/relata" --generate-completion-script fish > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/relata.fish"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/relata" "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/relata" \
		"$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_relata" \
		"$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/relata.fish"

format:
	swift format -i -r Sources Tests Package.swift

lint:
	swift format lint --strict -r Sources Tests Package.swift

clean:
	rm -rf .build .venv
