package dev.tandem.rules.planted.tandem.readmodel;

import dev.tandem.rules.planted.tandem.dynamodb.WriteSide;

class ReadSide {
    WriteSide writeSide() {
        return new WriteSide();
    }
}
