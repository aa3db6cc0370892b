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

    static String tracing(String mode) {
        if (!List.of("PassThrough", "Active").contains(mode)) {
            throw Settings.invalid(
                    "TracingConfig.Mode", "must be PassThrough or Active, is '%s'".formatted(mode));
        }
        return mode;
    }

    static String logGroup(String name) {
        if (!name.matches("[.\\-_/#A-Za-z0-9]{1,512}")) {
            throw Settings.invalid(
                    "LoggingConfig.LogGroup",
                    "must be 1 to 512 of a-z A-Z 0-9 . - _ / #, is '%s'".formatted(name));
        }
        return name;
    }

    static void logFormat(String format) {
        if (!format.equals("Text")) {
            throw Settings.invalid(
                    "LoggingConfig.LogFormat",
                    "is '%s', the harness supports Text only".formatted(format));
        }
    }

    static void ids(String setting, List<String> ids, String prefix) {
        for (String id : ids) {
            if (!id.matches(prefix + "[0-9a-zA-Z]*")) {
                throw Settings.invalid(setting, "'%s' must begin with %s".formatted(id, prefix));
            }
        }
    }

    static List<String> architectures(List<String> declared) {
        if (!List.of("x86_64", "arm64").containsAll(declared) || declared.size() > 1) {
            throw Settings.invalid("Architectures", "must be one of x86_64, arm64, is " + declared);
        }
        return declared;
    }
}
