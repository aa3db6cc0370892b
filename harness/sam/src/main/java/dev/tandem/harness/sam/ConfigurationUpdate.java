package dev.tandem.harness.sam;

import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.ImageConfig;
import software.amazon.awssdk.services.lambda.model.LoggingConfig;
import software.amazon.awssdk.services.lambda.model.PackageType;
import software.amazon.awssdk.services.lambda.model.TracingMode;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.VpcConfig;

import java.util.List;
import java.util.Map;

/** Brings a function's configuration to what a template wants. */
final class ConfigurationUpdate {

    private ConfigurationUpdate() {}

    /** The request that does so; variables that are not wanted any more go with it. */
    static UpdateFunctionConfigurationRequest to(CreateFunctionRequest wanted) {
        UpdateFunctionConfigurationRequest.Builder request =
                UpdateFunctionConfigurationRequest.builder()
                        .functionName(wanted.functionName())
                        .runtime(wanted.runtimeAsString())
                        .handler(wanted.handler())
                        .role(wanted.role())
                        .description(wanted.description() == null ? "" : wanted.description())
                        .timeout(wanted.timeout())
                        .memorySize(wanted.memorySize());
        Map<String, String> variables =
                wanted.environment() == null ? Map.of() : wanted.environment().variables();
        request.environment(environment -> environment.variables(variables));
        VpcConfig none =
                VpcConfig.builder().subnetIds(List.of()).securityGroupIds(List.of()).build();
        request.vpcConfig(wanted.vpcConfig() == null ? none : wanted.vpcConfig());
        request.tracingConfig(tracing ->
                tracing.mode(
                        wanted.tracingConfig() == null
                                ? TracingMode.PASS_THROUGH
                                : wanted.tracingConfig().mode()));
        request.loggingConfig(
                wanted.loggingConfig() == null
                        ? LoggingConfig.builder()
                                .logGroup("/aws/lambda/" + wanted.functionName())
                                .build()
                        : wanted.loggingConfig());
        if (wanted.packageType() == PackageType.IMAGE) {
            request.imageConfig(
                    wanted.imageConfig() == null
                            ? ImageConfig.builder().build()
                            : wanted.imageConfig());
        }
        if (wanted.snapStart() != null) {
            request.snapStart(wanted.snapStart());
        }
        return request.build();
    }
}
