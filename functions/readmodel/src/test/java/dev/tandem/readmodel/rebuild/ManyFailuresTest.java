package dev.tandem.readmodel.rebuild;

import static dev.tandem.readmodel.sentence.Word.word;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.sentence.SentenceReadModel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Those that can't be rebuilt may be all that there are. */
class ManyFailuresTest {

    private static final int BAD = 150;

    private final SentenceReadModel model = new SentenceReadModel();

    @BeforeEach
    void record() {
        for (int i = 0; i < BAD; i++) {
            model.log().record(List.of(word("bad%03d".formatted(i), 1, "poison")));
        }
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void each_is_tried_again_and_the_first_hundred_are_told() {
        List<String> alone = new ArrayList<>();

        RebuildReport report =
                report(ids -> {
                    if (ids.size() == 1) {
                        alone.addAll(ids);
                    }
                });

        assertThat(report.finished()).isTrue();
        assertThat(report.failed()).isEqualTo(BAD);
        assertThat(report.failures()).hasSize(RebuildReport.SHOWN).containsKey("bad000");
        assertThat(alone).hasSize(BAD).doesNotHaveDuplicates();
    }

    @Test
    void those_that_were_mended_meanwhile_are_done_after_all() {
        RebuildReport report =
                report(ids -> {
                    if (ids.size() == 1) {
                        model.mend();
                    }
                });

        assertThat(report.failed()).isZero();
        assertThat(report.failures()).isEmpty();
        assertThat(model.texts("SELECT id FROM sentence WHERE text = 'poison'")).hasSize(BAD);
    }

    private RebuildReport report(Consumer<Set<String>> atEach) {
        QueryResult<RebuildReport> result =
                model.rebuild(Duration.ofMinutes(1), atEach)
                        .rebuild(RebuildRequest.of(RebuildRequest.IN_PLACE, 1, null));
        return ((QueryResult.Found<RebuildReport>) result).view();
    }
}
