package dev.tandem.proofs.dump;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What code before that has stored. */
@Tag("thorough")
@ParameterizedClass
@MethodSource("dev.tandem.proofs.dump.Dump#older")
class OlderDumpsTest extends DumpedWorld {

    OlderDumpsTest(Dump dump) {
        super(dump);
    }
}
