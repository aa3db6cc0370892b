package dev.tandem.house.planted.tandem.json;

import dev.tandem.house.planted.tandem.dynamodb.WriteSide;

public class Json {
    public WriteSide writeSide() {
        return new WriteSide();
    }
}
