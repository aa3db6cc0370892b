package dev.tandem.rules.planted.tandem.cart.commands;

import dev.tandem.rules.planted.tandem.harness.Engines;

class CommandsThatStartEngines {
    void run(Engines ignored) {}
}
