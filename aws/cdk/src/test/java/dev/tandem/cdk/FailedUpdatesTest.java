package dev.tandem.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Alarms on what an updater could not write. */
@Tag("thorough")
class FailedUpdatesTest {

    @TempDir Path folder;

    @Test
    void updates_that_fail_are_told_for_the_reasons_that_the_template_tells() throws IOException {
        var constructs = CartConstructs.of(Synthesis.emptyZip(folder), "mia-", false);
        Synthesis cart = Synthesis.of(folder.resolve("cdk.out"), "carts", constructs::in);
        Pattern reason = Pattern.compile("\"?Name\"?: ?\"?reason\"?, ?\"?Value\"?: ?\"?(\\w+)");

        assertThat(reasons(reason, cart.template().toString()))
                .isEqualTo(reasons(reason, Files.readString(Path.of("..", "..", "template.yaml"))))
                .isNotEmpty();
    }

    private static Set<String> reasons(Pattern reason, String template) {
        Set<String> reasons = new TreeSet<>();
        reason.matcher(template).results().forEach(found -> reasons.add(found.group(1)));
        return reasons;
    }
}
