package dev.tandem.house.planted.tandem.testkit;

import dev.tandem.house.planted.tandem.harness.Engines;

class TestkitThatKnowsTheHarness {
    void run(Engines ignored) {}
}
