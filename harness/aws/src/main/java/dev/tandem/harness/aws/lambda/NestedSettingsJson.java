package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.lambda.internal.function.FunctionConfiguration;

import tools.jackson.databind.node.ObjectNode;

/** Those settings of a function that Lambda tells as objects and lists. */
final class NestedSettingsJson {

    private NestedSettingsJson() {}

    static void add(FunctionConfiguration function, ObjectNode json) {
        if (!function.variables().isEmpty()) {
            ObjectNode variables = json.putObject("Environment").putObject("Variables");
            function.variables().forEach(variables::put);
        }
        function.architectures().forEach(json.putArray("Architectures")::add);
        json.putObject("SnapStart")
                .put("ApplyOn", function.told().snapStart())
                .put("OptimizationStatus", "Off");
        json.putObject("EphemeralStorage").put("Size", 512);
        json.putObject("TracingConfig").put("Mode", function.told().tracing());
        addVpc(function, json);
        json.putObject("LoggingConfig")
                .put("LogFormat", "Text")
                .put("LogGroup", function.told().logGroup());
    }

    private static void addVpc(FunctionConfiguration function, ObjectNode json) {
        if (!function.told().subnets().isEmpty()) {
            ObjectNode vpc = json.putObject("VpcConfig");
            function.told().subnets().forEach(vpc.putArray("SubnetIds")::add);
            function.told().securityGroups().forEach(vpc.putArray("SecurityGroupIds")::add);
        }
    }
}
