package dev.tandem.harness.sam;

import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.FunctionCode;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.PackageType;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Creates functions, and brings those that are there up to date. */
final class FunctionDeployment {

    private final LambdaClient client;
    private final AutoPublishing publishing;

    FunctionDeployment(LambdaClient client, AutoPublishing publishing) {
        this.client = client;
        this.publishing = publishing;
    }

    /**
     * Creates the function or updates it.
     *
     * @param code as Lambda takes it
     * @return the function's attributes
     */
    Map<String, String> deploy(Function function, FunctionCode code) {
        String name = function.name();
        if (isThere(name)) {
            requireSamePackaging(function);
            update(function.request(), code);
        } else {
            client.createFunction(function.request().toBuilder().code(code).build());
        }
        try (var waiter = client.waiter()) {
            waiter.waitUntilFunctionActiveV2(request -> request.functionName(name));
        }
        reserve(name, function.reservedConcurrency());
        return attributes(configuration(name));
    }

    /**
     * Brings version and alias to what the template wants.
     *
     * @param raw its properties as they stand in the template
     * @return the function's attributes, with those that SAM adds
     */
    Map<String, String> publish(Function function, JsonNode raw) {
        GetFunctionConfigurationResponse found = configuration(function.name());
        Map<String, String> attributes = attributes(found);
        attributes.putAll(publishing.deploy(function, raw, found.codeSha256()));
        function.eventInvoke()
                .ifPresentOrElse(
                        config -> config.deploy(client),
                        () -> EventInvoke.delete(client, function.name(), function.alias()));
        return attributes;
    }

    private GetFunctionConfigurationResponse configuration(String name) {
        return client.getFunctionConfiguration(request -> request.functionName(name));
    }

    private static Map<String, String> attributes(GetFunctionConfigurationResponse found) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put(ResourceAttributes.REF, found.functionName());
        attributes.put("Arn", found.functionArn());
        return attributes;
    }

    /** Deletes the function, if it is there. */
    void delete(Function function) {
        if (isThere(function.name())) {
            client.deleteFunction(request -> request.functionName(function.name()));
        }
        publishing.forget(function.name());
    }

    boolean isThere(String name) {
        try {
            client.getFunctionConfiguration(request -> request.functionName(name));
            return true;
        } catch (ResourceNotFoundException _) {
            return false;
        }
    }

    /** That of a function does not change: CloudFormation would need another name for it. */
    private void requireSamePackaging(Function function) {
        PackageType there = configuration(function.name()).packageType();
        PackageType wanted = function.request().packageType();
        if (there != (wanted == null ? PackageType.ZIP : wanted)) {
            throw new IllegalStateException(
                    "CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename %s and update the stack again."
                            .formatted(function.name()));
        }
    }

    /** One after the other: AWS refuses the second while the first is under way. */
    private void update(CreateFunctionRequest wanted, FunctionCode code) {
        String name = wanted.functionName();
        client.updateFunctionCode(request -> {
            request.functionName(name)
                    .zipFile(code.zipFile())
                    .s3Bucket(code.s3Bucket())
                    .s3Key(code.s3Key())
                    .imageUri(code.imageUri());
            if (wanted.hasArchitectures()) {
                request.architectures(wanted.architectures());
            }
        });
        waitUntilUpdated(name);
        client.updateFunctionConfiguration(ConfigurationUpdate.to(wanted));
        waitUntilUpdated(name);
    }

    private void waitUntilUpdated(String name) {
        try (var waiter = client.waiter()) {
            waiter.waitUntilFunctionUpdatedV2(request -> request.functionName(name));
        }
    }

    private void reserve(String name, Optional<Integer> concurrency) {
        if (concurrency.isPresent()) {
            client.putFunctionConcurrency(request ->
                    request.functionName(name).reservedConcurrentExecutions(concurrency.get()));
        } else {
            client.deleteFunctionConcurrency(request -> request.functionName(name));
        }
    }
}
