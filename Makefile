# Everything that a newcomer needs: `make demo` and `make test` install what is missing, build and run.
SPINDLE := .build/release/spindle
# The sample exams' maker is a tool of ours, not of the office: the demo builds it as the product is built.
SAMPLE_EXAMS := .build/release/SampleExams

.PHONY: demo test test-release build lint bench fuzz plans clean build-dependencies test-dependencies bench-dependencies

demo: build
	$(SAMPLE_EXAMS) --into Fixtures/exams
	$(SPINDLE) master Fixtures/request.yaml --into Fixtures/made

build: build-dependencies
	swift build -c release --product spindle
	swift build -c release --product SampleExams

test: build-dependencies test-dependencies
	swift build --build-tests
	swift format lint --strict --recursive Package.swift Sources Tests Fixtures Benchmarks
	swift test --skip-build

bench: build test-dependencies bench-dependencies
	swift build -c release --product HeaderBench
	swift build -c release --product DirectoryBench
	swift build -c release --product ImageBench
	swift build -c release --product LabelBench
	swift build -c release --product PackingBench
	swift build -c release --product DeidentificationBench
	Benchmarks/run.sh

# Seconds of fuzzing: make fuzz SECONDS=60
SECONDS := 300

fuzz: build-dependencies
	Tests/Fuzz/fuzz.sh $(SECONDS)

# A thousand random plans, each written as images whose sectors are compared with the plan's.
plans: build-dependencies
	PLANS=1000 swift test --filter PlannedSectorsTests

# The tests of the command with the optimized one, which is what offices get.
test-release: build test-dependencies
	SPINDLE_PRODUCTS=$(CURDIR)/.build/release swift test --filter MasteringTests

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Fixtures Benchmarks

build-dependencies:
	@scripts/dependencies.sh build

test-dependencies:
	@scripts/dependencies.sh test
	@Tests/Oracles/setup.sh

bench-dependencies:
	@scripts/dependencies.sh bench

clean:
	rm -rf .build Fixtures/exams Fixtures/made
