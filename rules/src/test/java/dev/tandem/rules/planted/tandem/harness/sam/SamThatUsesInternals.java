package dev.tandem.rules.planted.tandem.harness.sam;

import dev.tandem.rules.planted.tandem.harness.aws.internal.InternalOfAws;

class SamThatUsesInternals {
    void use(InternalOfAws ignored) {}
}
