package dev.tandem.harness.aws.lambda.internal.function;

import java.util.List;

/** Values of settings that AWS limits; another one is an error that names the setting. */
final class SettingValues {

    private SettingValues() {}

    static String handler(String handler) {
        if (!handler.matches("\\S{1,128}")) {
            throw Settings.invalid(
                    "Handler",
                    "must be 1 to 128 characters without spaces, is '%s'".formatted(handler));
        }
        return handler;
    }

    static String snapStart(String applyOn) {
        if (!List.of("None", "PublishedVersions").contains(applyOn)) {
            throw Settings.invalid(
                    "SnapStart.ApplyOn",
                    "must be None or PublishedVersions, is '%s'".formatted(applyOn));
        }
        return applyOn;
    }

    static List<String> architectures(List<String> declared) {
        if (!List.of("x86_64", "arm64").containsAll(declared) || declared.size() > 1) {
            throw Settings.invalid("Architectures", "must be one of x86_64, arm64, is " + declared);
        }
        return declared;
    }
}
