package dev.tandem.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.event.EventTypes;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class GoldenFilesTest {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    sealed interface Event {}

    record Priced(int cents) implements Event {}

    private static final EventTypes<Event> TYPES =
            EventTypes.of(Event.class)
                    .type("offer_priced", 2, Priced.class)
                    .upcast("offer_priced", 1, body -> body)
                    .build();

    private static final Release OLD = new Release("offer_priced", 1, false);
    private static final Release NEWEST = new Release("offer_priced", 2, true);

    @TempDir private Path directory;
    private GoldenFiles golden = new GoldenFiles(Path.of("nowhere"), TYPES, false);

    @BeforeEach
    void write_the_files() throws IOException {
        golden = new GoldenFiles(directory, TYPES, false);
        write(OLD, history(1, "{'price':450}") + ",'state':{'cents':450},'rows':[4.50]");
        write(NEWEST, history(2, "{'cents':450}") + ",'state':{'cents':450},'rows':[4.50]");
    }

    @Test
    void each_version_of_each_event_is_a_release() {
        assertThat(golden.releases()).containsExactly(OLD, NEWEST);
    }

    @Test
    void code_that_makes_the_same_of_it_passes() {
        for (Release release : golden.releases()) {
            assertThatCode(() -> check(release, "{'cents':450}", "{'cents':450}", "[4.50]"))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void another_state_or_other_rows_fail_and_are_shown() {
        assertThatThrownBy(() -> check(OLD, "{'cents':450}", "{'cents':4}", "[4.50]"))
                .hasMessageContaining("offer_priced version 1: its state is not what it was")
                .hasMessageContaining("{\"cents\":4}");
        assertThatThrownBy(() -> check(OLD, "{'cents':450}", "{'cents':450}", "[4.51]"))
                .hasMessageContaining("its rows");
        assertThatThrownBy(() -> check(OLD, "{'cents':450}", "{'cents':450}", "[4.5]"))
                .hasMessageContaining("its rows");
    }

    @Test
    void a_body_that_changed_without_a_new_version_fails() {
        assertThatThrownBy(() ->
                        check(NEWEST, "{'cents':450,'currency':'EUR'}", "{'cents':450}", "[4.50]"))
                .hasMessageContaining("offer_priced version 2: its body is not what it was");
    }

    @Test
    void a_version_without_a_file_fails_and_says_what_to_do() throws IOException {
        Files.delete(directory.resolve("offer_priced.v1.json"));

        assertThatThrownBy(() -> check(OLD, "{}", "{}", "[]"))
                .hasMessageContaining("offer_priced version 1 has no golden file")
                .hasMessageContaining("-Dtandem.golden=record");
    }

    @Test
    void a_file_that_is_about_another_version_fails() throws IOException {
        write(OLD, history(2, "{'cents':450}"));

        assertThatThrownBy(() -> check(OLD, "{}", "{}", "[]"))
                .hasMessageContaining("does not end with offer_priced version 1");
    }

    @Test
    void what_is_missing_fails_unless_it_is_recorded_and_what_is_there_is_never_changed()
            throws IOException {
        write(NEWEST, history(2, "{'cents':450}") + ",'state':{'cents':450}");
        assertThatThrownBy(() -> check(NEWEST, "{'cents':450}", "{'cents':450}", "[4.50]"))
                .hasMessageContaining("its rows");

        GoldenFiles recording = new GoldenFiles(directory, TYPES, true);
        recording.check(NEWEST, _ -> replay("{'cents':450}", "{'cents':450}", "[4.50]"));

        assertThatCode(() -> check(NEWEST, "{'cents':450}", "{'cents':450}", "[4.50]"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        recording.check(
                                NEWEST, _ -> replay("{'cents':450}", "{'cents':4}", "[4.50]")))
                .hasMessageContaining("its state");
    }

    private void check(Release release, String body, String state, String rows) {
        golden.check(release, _ -> replay(body, state, rows));
    }

    private static Replay replay(String body, String state, String rows) {
        return new Replay(json(body), json(state), json(rows));
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    private static String history(int version, String body) {
        return "'history':[{'eventType':'offer_priced','eventVersion':%d,'createdAt':'2026-11-23T10:15:30Z','body':%s}]"
                .formatted(version, body);
    }

    private void write(Release release, String content) throws IOException {
        Files.writeString(
                directory.resolve(release.fileName()),
                "{%s}".formatted(content).replace('\'', '"'));
    }
}
