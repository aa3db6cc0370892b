package dev.tandem.rules.planted.tandem.harness.aws.two;

import dev.tandem.rules.planted.tandem.harness.aws.one.One;

public class Two {
    One other() {
        return new One();
    }
}
