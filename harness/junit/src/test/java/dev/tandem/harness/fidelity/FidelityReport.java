package dev.tandem.harness.fidelity;

import static java.util.stream.Collectors.joining;

import dev.tandem.harness.testing.fidelity.Area;

import java.util.List;
import java.util.stream.Stream;

/** What AWS documents, what the harness does, and the test that shows it: from the probes. */
record FidelityReport(List<Probe> probes) {

    private static final String HEAD =
            """
            # How faithful is the harness?

            Generated from the tests that carry `@Guarantee`, which run in every `mvn verify`; do not edit. Each line is a guarantee that
            Tandem or its users rely on, what AWS documents about it, and what the harness does. The probe is a test of a
            module in `harness/`. LocalStack and AWS themselves have not been probed with these tests.

            """;

    String markdown() {
        return HEAD
                + Stream.of(Area.values())
                        .map(this::section)
                        .filter(section -> !section.isEmpty())
                        .collect(joining("\n"));
    }

    private String section(Area area) {
        String lines =
                probes.stream()
                        .filter(probe -> probe.area() == area)
                        .map(Probe::line)
                        .collect(joining());
        return lines.isEmpty()
                ? ""
                : "## %s\n\n| AWS documents | source | the harness | probe |\n|---|---|---|---|\n%s"
                        .formatted(area.title(), lines);
    }
}
