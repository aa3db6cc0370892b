package dev.tandem.harness.aws.lambda.internal.function;

import java.util.List;
import java.util.Set;

/** The network that a request puts a function into: both kinds of ids, or neither. */
record VpcRequest(Settings vpc) {

    private static final Set<String> NAMES = Set.of("SubnetIds", "SecurityGroupIds");

    ToldSettings over(ToldSettings base) {
        vpc.requireOnly("VpcConfig", NAMES);
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
}
