package dev.tandem.rules.planted.tandem.harness;

import dev.tandem.rules.planted.tandem.json.Json;

class Harness {
    Json json() {
        return new Json();
    }
}
