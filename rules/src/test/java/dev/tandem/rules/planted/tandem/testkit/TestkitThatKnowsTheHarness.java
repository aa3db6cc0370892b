package dev.tandem.rules.planted.tandem.testkit;

import dev.tandem.rules.planted.tandem.harness.Engines;

class TestkitThatKnowsTheHarness {
    void run(Engines ignored) {}
}
