package dev.tandem.rules.planted.tandem.harness.aws.one;

import dev.tandem.rules.planted.tandem.harness.aws.two.Two;

public class One {
    Two other() {
        return new Two();
    }
}
