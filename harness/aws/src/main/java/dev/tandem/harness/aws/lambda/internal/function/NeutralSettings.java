package dev.tandem.harness.aws.lambda.internal.function;

import java.util.List;
import java.util.Map;

/** Settings of Lambda that the harness lacks, with the values that say what is so anyway. */
final class NeutralSettings {

    /** JSON by field; NAME stands for the name of the function. */
    static final Map<String, List<String>> VALUES =
            Map.ofEntries(
                    Map.entry("Publish", List.of("false")),
                    Map.entry("EphemeralStorage", List.of("{\"Size\":512}")),
                    Map.entry("DeadLetterConfig", List.of("{\"TargetArn\":\"\"}", "{}")),
                    Map.entry("FileSystemConfigs", List.of("[]")),
                    Map.entry("KMSKeyArn", List.of("\"\"")),
                    Map.entry("Layers", List.of("[]")));

    private NeutralSettings() {}
}
