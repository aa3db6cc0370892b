package dev.tandem.house.planted.tandem.harness;

import dev.tandem.house.planted.tandem.json.Json;

class Harness {
    Json json() {
        return new Json();
    }
}
