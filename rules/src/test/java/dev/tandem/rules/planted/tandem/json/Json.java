package dev.tandem.rules.planted.tandem.json;

import dev.tandem.rules.planted.tandem.dynamodb.WriteSide;

public class Json {
    public WriteSide writeSide() {
        return new WriteSide();
    }
}
