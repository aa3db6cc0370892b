package dev.tandem.harness.aws.lambda.internal.function;

import java.util.Set;

/** The settings in a request that are told again: read as AWS would, so that bad ones show. */
record ToldSettingsRequest(Settings settings) {

    private static final Set<String> LOGGING = Set.of("LogFormat", "LogGroup");

    ToldSettings over(ToldSettings base) {
        ToldSettings vpc =
                settings.object("VpcConfig")
                        .map(VpcRequest::new)
                        .map(it -> it.over(base))
                        .orElse(base);
        return new ToldSettings(
                settings.object("SnapStart")
                        .flatMap(snapStart -> snapStart.text("ApplyOn"))
                        .map(SettingValues::snapStart)
                        .orElse(base.snapStart()),
                settings.object("TracingConfig")
                        .flatMap(tracing -> tracing.text("Mode"))
                        .map(SettingValues::tracing)
                        .orElse(base.tracing()),
                vpc.subnets(),
                vpc.securityGroups(),
                settings.object("LoggingConfig")
                        .flatMap(logging -> logGroup(logging).text("LogGroup"))
                        .map(SettingValues::logGroup)
                        .orElse(base.logGroup()));
    }

    private static Settings logGroup(Settings logging) {
        logging.requireOnly("LoggingConfig", LOGGING);
        SettingValues.logFormat(logging.text("LogFormat").orElse("Text"));
        return logging;
    }
}
