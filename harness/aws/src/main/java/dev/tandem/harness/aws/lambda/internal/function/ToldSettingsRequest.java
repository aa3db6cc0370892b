package dev.tandem.harness.aws.lambda.internal.function;

import java.util.List;
import java.util.Set;

/** The settings in a request that are told again: read as AWS would, so that bad ones show. */
record ToldSettingsRequest(Settings settings) {

    private static final Set<String> LOGGING = Set.of("LogFormat", "LogGroup");
    private static final Set<String> VPC = Set.of("SubnetIds", "SecurityGroupIds");

    ToldSettings over(ToldSettings base) {
        ToldSettings vpc = settings.object("VpcConfig").map(it -> vpc(it, base)).orElse(base);
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

    private static ToldSettings vpc(Settings vpc, ToldSettings base) {
        vpc.requireOnly("VpcConfig", VPC);
        List<String> subnets = vpc.texts("SubnetIds").orElse(List.of());
        List<String> groups = vpc.texts("SecurityGroupIds").orElse(List.of());
        SettingValues.ids("VpcConfig.SubnetIds", subnets, "subnet-");
        SettingValues.ids("VpcConfig.SecurityGroupIds", groups, "sg-");
        if (subnets.isEmpty() != groups.isEmpty()) {
            throw Settings.invalid(
                    "VpcConfig",
                    "must have SubnetIds and SecurityGroupIds, has %s and %s"
                            .formatted(subnets, groups));
        }
        return new ToldSettings(base.snapStart(), base.tracing(), subnets, groups, base.logGroup());
    }

    private static Settings logGroup(Settings logging) {
        logging.requireOnly("LoggingConfig", LOGGING);
        SettingValues.logFormat(logging.text("LogFormat").orElse("Text"));
        return logging;
    }
}
