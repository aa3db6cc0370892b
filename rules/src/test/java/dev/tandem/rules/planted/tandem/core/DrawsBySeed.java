package dev.tandem.rules.planted.tandem.core;

import java.util.Random;

class DrawsBySeed {
    long draw() {
        return new Random().nextLong();
    }
}
