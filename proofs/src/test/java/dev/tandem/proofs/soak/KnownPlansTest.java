package dev.tandem.proofs.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.engines.postgres.LocalPostgres;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Plans that failed once, shrunk: each in a world of its own, and several times, for chance. */
@Tag("thorough")
class KnownPlansTest {

    private static final Path FOLDER = Path.of("src", "test", "plans");
    private static final int TIMES = 3;

    private static LocalPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = LocalPostgres.start(LocalPostgres.Settings.defaults());
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    static List<Path> plans() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void all_is_as_promised_after_a_plan_that_failed_once(Path plan) {
        for (int i = 0; i < TIMES; i++) {
            assertThat(Soak.wrongOf(Plan.read(plan), postgres)).isEmpty();
        }
    }
}
