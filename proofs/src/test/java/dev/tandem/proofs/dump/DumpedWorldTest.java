package dev.tandem.proofs.dump;

import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What the last release before a stored form changed has stored. */
@ParameterizedClass
@MethodSource("dev.tandem.proofs.dump.Dump#newest")
class DumpedWorldTest extends DumpedWorld {

    DumpedWorldTest(Dump dump) {
        super(dump);
    }
}
