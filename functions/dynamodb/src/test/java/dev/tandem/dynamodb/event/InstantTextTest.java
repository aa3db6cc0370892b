package dev.tandem.dynamodb.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The formatter of the JDK is the judge of each text. */
class InstantTextTest {

    private static final long SEED = 20261126;

    @Test
    void any_instant_comes_back_from_its_text() {
        Random random = new Random(SEED);
        List<Instant> instants = Stream.generate(() -> instant(random)).limit(5_000).toList();

        assertThat(instants)
                .as("seed %s", SEED)
                .allMatch(instant -> InstantText.parse(instant.toString()).equals(instant));
    }

    @Test
    void any_other_text_is_taken_as_the_formatter_takes_it() {
        Random random = new Random(SEED);
        List<String> texts =
                Stream.concat(
                                Stream.of(
                                        "",
                                        "2026-02-29T10:00:00Z",
                                        "2024-02-29T10:00:00Z",
                                        "2026-11-31T10:00:00Z",
                                        "2026-11-26T24:00:00Z",
                                        "2026-11-26T23:59:60Z",
                                        "2026-11-26T10:00:00.1Z",
                                        "2026-11-26T10:00:00.1234567891Z",
                                        "2026-11-26T10:00:00+00:00",
                                        "2026-11-26t10:00:00z",
                                        "+12026-11-26T10:00:00Z",
                                        "-0001-11-26T10:00:00Z"),
                                Stream.generate(() -> altered(random)).limit(20_000))
                        .toList();

        assertThat(texts.stream().filter(text -> !read(text).equals(parsed(text))))
                .as("seed %s", SEED)
                .isEmpty();
    }

    private static Instant instant(Random random) {
        long nanos =
                switch (random.nextInt(4)) {
                    case 0 -> 0;
                    case 1 -> random.nextInt(1_000) * 1_000_000L;
                    case 2 -> random.nextInt(1_000_000) * 1_000L;
                    default -> random.nextInt(1_000_000_000);
                };
        return Instant.ofEpochSecond(random.nextLong(-70_000_000_000L, 300_000_000_000L), nanos);
    }

    private static String altered(Random random) {
        StringBuilder text = new StringBuilder(instant(random).toString());
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, random.nextInt(10));
            default -> text.setCharAt(at, "0123456789-:.TZ+ ".charAt(random.nextInt(17)));
        }
        return text.toString();
    }

    private static String read(String text) {
        try {
            return InstantText.parse(text).toString();
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }

    private static String parsed(String text) {
        try {
            return Instant.parse(text).toString();
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }
}
