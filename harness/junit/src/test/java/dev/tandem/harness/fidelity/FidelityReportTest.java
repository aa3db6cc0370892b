package dev.tandem.harness.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class FidelityReportTest {

    private static final Path COMMITTED = Path.of("..", "..", "docs", "reference", "fidelity.md");

    @Test
    void the_committed_report_is_what_the_probes_say() throws IOException {
        String report = new FidelityReport(Probes.below(Path.of(".."))).markdown();
        Path generated = Files.writeString(Path.of("target", "fidelity.md"), report);

        assertThat(Files.readString(COMMITTED))
                .as("docs/reference/fidelity.md is generated: copy %s over it", generated)
                .isEqualTo(report);
    }
}
