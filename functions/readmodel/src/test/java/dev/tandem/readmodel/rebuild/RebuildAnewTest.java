package dev.tandem.readmodel.rebuild;

import static dev.tandem.readmodel.sentence.Word.word;
import static dev.tandem.readmodel.sentence.Word.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.sentence.SentenceReadModel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A name that was used before, and parts that are of another rebuild. */
class RebuildAnewTest {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final SentenceReadModel model = new SentenceReadModel();

    @AfterEach
    void close() {
        model.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place", "blue-green"})
    void a_finished_name_is_begun_anew_by_who_says_so_and_what_failed_is_tried_again(String mode) {
        RebuildRequest request = RebuildRequest.of(mode, 1, 20).shared("a");
        model.log().record(words("s", 1, 2));
        model.log().record(List.of(word("bad", 1, "poison")));
        assertThat(report(request).failures()).containsOnlyKeys("bad");
        model.mend();
        model.jdbc().update("UPDATE sentence SET text = 'wrong'");
        assertThat(report(request).failures()).as("of the finished one").containsOnlyKeys("bad");
        assertThat(model.text("s")).isEqualTo("wrong");

        RebuildReport anew = report(request.fromTheBeginning());

        assertThat(anew.finished()).isTrue();
        assertThat(anew.failures()).isEmpty();
        assertThat(model.text("s")).isEqualTo("1 2");
        assertThat(model.text("bad")).isEqualTo("poison");
        assertThat(report(request).failures()).as("of the new one").isEmpty();
    }

    @Test
    void parts_of_a_rebuild_that_is_no_more_are_not_gone_on_with() {
        for (int i = 0; i < 40; i++) {
            model.log().record(words("s%03d".formatted(i), 1, 2));
        }
        assertThatThrownBy(() ->
                        rebuild(
                                RebuildRequest.of("in-place", 1, 20).shared("a"),
                                _ -> {
                                    throw new IllegalStateException("killed");
                                }))
                .hasMessageContaining("killed");
        // as code does it that knows of no shared parts, and is killed too
        model.jdbc().update("UPDATE rebuild SET owner = 'older code', run = NULL, segments = 2");
        model.jdbc().update("DELETE FROM rebuild_segment WHERE segment >= 2");

        assertThat(report(RebuildRequest.of("in-place")).finished()).isTrue();

        assertThat(model.texts("SELECT text FROM sentence")).hasSize(40).containsOnly("1 2");
    }

    private RebuildReport report(RebuildRequest request) {
        QueryResult<RebuildReport> result = rebuild(request, _ -> {});
        assertThat(result).isInstanceOf(QueryResult.Found.class);
        return ((QueryResult.Found<RebuildReport>) result).view();
    }

    private QueryResult<RebuildReport> rebuild(
            RebuildRequest request, Consumer<Set<String>> interrupt) {
        return model.rebuild(LEASE, interrupt).rebuild(request);
    }
}
