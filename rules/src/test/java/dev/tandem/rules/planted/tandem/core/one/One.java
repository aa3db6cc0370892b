package dev.tandem.rules.planted.tandem.core.one;

import dev.tandem.rules.planted.tandem.core.two.Two;

public class One {
    public Two two() {
        return new Two();
    }
}
