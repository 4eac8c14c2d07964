# The ways into the project. Each installs what it needs on a Debian machine with Swift, and is quick when nothing is missing.
#
#   make demo    builds a release and serves a seeded country at http://localhost:8080 (PORT=… DATABASE=sqlite:PATH)
#   make test    everything that must pass: check, both databases, a real browser
#   make check   format, sizes and house rules; compiles nothing
#   make bench   figures with machine and date, into bench/RESULTS.md (BEFORE=PROGRAM measures an older one beside)
#   make fuzz    asks for every address in ways nobody means (MINUTES=1); `make test` does so for half a minute
#   make format  writes the code as swift format has it
#   make clean   removes what was built and installed into the checkout

SHELL := /bin/bash
PORT ?= 8080
DATABASE ?=
MINUTES ?= 1
SOURCES := Package.swift Sources Tests
# Tests of how long somebody waits: one after the other, with nothing beside them.
PATIENCE := Whether a node|A server that goes away|For those who run it|While the data base cannot
PATIENCE := $(PATIENCE)|Importing tables in the browser|Another program|A data base without room
PATIENCE := $(PATIENCE)|Doors that close by themselves
PATIENCE := $(PATIENCE)|^ProgramTests|A node is not woken by itself|A statement that takes too long

# Real files to test against, when the checkout has them beside it.
ifneq ($(wildcard ../shared/data),)
export VETIKA_DATA ?= $(abspath ../shared/data)
endif

.PHONY: demo test check bench fuzz format clean

demo:
	@bin/setup build
	swift build -c release --product vetika
	.build/release/vetika demo --port $(PORT) $(if $(DATABASE),--database $(DATABASE))

test:
	@bin/setup build test
	@$(MAKE) --no-print-directory check
	swift build --build-tests
	bin/postgres with swift test --skip-build --skip '$(PATIENCE)'
	bin/postgres with swift test --skip-build --no-parallel --filter '$(PATIENCE)'
	bin/fuzz --minutes 0.5
	.venv/bin/python Tests/Browser/run.py --program .build/debug/vetika

check:
	@bin/setup check
	bin/check

bench:
	@bin/setup build bench
	swift build -c release --product vetika
	.venv/bin/python bin/bench --program .build/release/vetika $(if $(BEFORE),--before $(BEFORE))

fuzz:
	@bin/setup build
	swift build --product vetika
	bin/fuzz --minutes $(MINUTES)

format:
	swift format --in-place --recursive --parallel $(SOURCES)

clean:
	@bin/postgres stop
	rm -rf .build .venv .cache
