package dev.tandem.harness.sam;

import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.LoggingConfig;
import software.amazon.awssdk.services.lambda.model.SnapStart;
import software.amazon.awssdk.services.lambda.model.VpcConfig;

import java.util.List;
import java.util.Optional;

/** How to create a function, but for its code. */
final class FunctionRequest {

    private FunctionRequest() {}

    static CreateFunctionRequest read(String id, Properties properties, Place place) {
        String name = properties.text("FunctionName").orElse(id);
        CreateFunctionRequest.Builder request = CreateFunctionRequest.builder();
        request.functionName(name).role(properties.text("Role").orElse(place.role(name)));
        if (ImageProperties.isImage(properties)) {
            ImageProperties.read(properties, request);
        } else {
            request.runtime(properties.required("Runtime"));
            request.handler(properties.required("Handler"));
        }
        List<String> architectures = properties.texts("Architectures");
        if (!architectures.isEmpty()) {
            request.architecturesWithStrings(architectures);
        }
        properties.text("Description").ifPresent(request::description);
        // SAM's defaults
        request.timeout(properties.number("Timeout").orElse(3));
        request.memorySize(properties.number("MemorySize").orElse(128));
        environment(properties, request);
        snapStart(properties).ifPresent(request::snapStart);
        properties.read("VpcConfig", FunctionRequest::vpc).ifPresent(request::vpcConfig);
        properties
                .read("LoggingConfig", FunctionRequest::logging)
                .ifPresent(request::loggingConfig);
        properties
                .oneOf("Tracing", List.of("Active", "PassThrough", "Disabled"))
                .filter(mode -> !mode.equals("Disabled"))
                .ifPresent(mode -> request.tracingConfig(tracing -> tracing.mode(mode)));
        properties
                .read("TracingConfig", config -> config.text("Mode"))
                .flatMap(mode -> mode)
                .ifPresent(mode -> request.tracingConfig(tracing -> tracing.mode(mode)));
        return request.build();
    }

    private static void environment(Properties properties, CreateFunctionRequest.Builder request) {
        properties
                .read("Environment", object -> object.textsByName("Variables"))
                .ifPresent(variables ->
                        request.environment(environment -> environment.variables(variables)));
    }

    private static Optional<SnapStart> snapStart(Properties properties) {
        return properties.read(
                "SnapStart",
                object -> SnapStart.builder().applyOn(object.required("ApplyOn")).build());
    }

    private static VpcConfig vpc(Properties vpc) {
        return VpcConfig.builder()
                .subnetIds(vpc.texts("SubnetIds"))
                .securityGroupIds(vpc.texts("SecurityGroupIds"))
                .build();
    }

    private static LoggingConfig logging(Properties logging) {
        LoggingConfig.Builder config = LoggingConfig.builder();
        logging.oneOf("LogFormat", List.of("Text")).ifPresent(config::logFormat);
        logging.text("LogGroup").ifPresent(config::logGroup);
        return config.build();
    }
}
