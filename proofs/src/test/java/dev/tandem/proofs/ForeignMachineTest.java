package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.postgres.LocalPostgres;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Nothing that is kept or told depends on the machine's language, calendar, zone or encoding. */
class ForeignMachineTest {

    private static List<String> here;

    @BeforeAll
    static void runHere() {
        try (var client = DynamoDbLocal.shared().client();
                BothSides sides = new BothSides(client, LocalPostgres.shared().createDatabase())) {
            here = TranscribedRun.on(sides);
        }
    }

    @Test
    void the_run_does_what_it_is_to_show() {
        assertThat(here)
                .anyMatch(line -> line.startsWith("getCart") && line.contains(TranscribedRun.NAME))
                .anyMatch(line -> line.startsWith("getCart") && line.contains("3703702.5"))
                .anyMatch(line -> line.startsWith("listParkedCarts") && line.contains("'cart_İtem"))
                .anyMatch(line -> line.contains("\"redriven\":1"))
                .anyMatch(line -> line.startsWith("auditCarts") && line.contains("\"repaired\":2"))
                .filteredOn(line -> line.contains("\"finished\":true"))
                .hasSize(2);
        assertThat(here)
                .contains("createdAt is the event's: true")
                .endsWith(
                        "2021-03-14T05:29:59.999Z",
                        "2021-03-14T05:30:00Z",
                        "2021-11-07T03:45:00Z",
                        "2021-11-07T04:30:00.001Z",
                        "2021-11-07T04:45:00Z",
                        "2021-12-30T09:59:59Z",
                        "2021-12-30T10:00:00Z");
    }

    /** The one that has found most: dotless letters, half hours, and ASCII alone. */
    @Test
    void a_turkish_machine_on_newfoundland_without_an_encoding_tells_the_same() {
        tellsTheSame("tr-TR", "America/St_Johns", "COMPAT");
    }

    @Tag("thorough")
    @ParameterizedTest
    @CsvSource({
        "tr-TR, Pacific/Kiritimati, UTF-8",
        "az-AZ, Asia/Baku, COMPAT",
        "lt-LT, Europe/Vilnius, UTF-8",
        "ar-EG-u-nu-arab, Africa/Cairo, COMPAT",
        "fa-IR-u-ca-persian-nu-arabext, Asia/Tehran, UTF-8",
        "ja-JP-u-ca-japanese, Asia/Tokyo, COMPAT",
        "th-TH-u-ca-buddhist-nu-thai, Asia/Bangkok, COMPAT",
        "th-TH-u-ca-buddhist-nu-thai, Pacific/Kiritimati, UTF-8",
        "hi-IN-u-nu-deva, America/St_Johns, UTF-8",
        "de-DE, America/St_Johns, COMPAT"
    })
    void machines_all_over_the_world_tell_the_same(String locale, String zone, String encoding) {
        tellsTheSame(locale, zone, encoding);
    }

    private static void tellsTheSame(String locale, String zone, String encoding) {
        List<String> there = new ForeignMachine(locale, zone, encoding).run();

        assertThat(there.subList(0, 3))
                .containsExactly(locale, zone, encoding.equals("COMPAT") ? "US-ASCII" : encoding);
        assertThat(there.subList(3, there.size())).isEqualTo(here);
    }
}
