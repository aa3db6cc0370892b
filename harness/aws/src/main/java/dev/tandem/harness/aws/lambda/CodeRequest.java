package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.lambda.internal.function.ConfigurationRequest;
import dev.tandem.harness.aws.lambda.internal.function.FunctionConfiguration;

import software.amazon.awssdk.core.SdkBytes;

import tools.jackson.databind.JsonNode;

import java.util.Base64;
import java.util.List;
import java.util.Set;

/** The code in a request: the zip itself; buckets and images are not to be had here. */
final class CodeRequest {

    private static final Set<String> OF_AN_UPDATE =
            Set.of("FunctionName", "ZipFile", "Architectures", "DryRun", "RevisionId", "Publish");

    private CodeRequest() {}

    static SdkBytes inCreation(JsonNode body) {
        return zip(body.path("Code"), "Code.", Set.of("ZipFile"));
    }

    static SdkBytes inUpdate(JsonNode body) {
        if (body.path("Publish").asBoolean(false)) {
            throw invalid("Publish", "true is not supported by the harness: call PublishVersion");
        }
        return zip(body, "", OF_AN_UPDATE);
    }

    private static SdkBytes zip(JsonNode code, String prefix, Set<String> supported) {
        List<String> others =
                code.propertyNames().stream().filter(name -> !supported.contains(name)).toList();
        if (!others.isEmpty()) {
            throw invalid(
                    prefix + others.getFirst(),
                    "is not supported by the harness, send the zip itself as "
                            + prefix
                            + "ZipFile");
        }
        try {
            if (code.path("ZipFile").isString()) {
                return SdkBytes.fromByteArrayUnsafe(
                        Base64.getDecoder().decode(code.path("ZipFile").stringValue()));
            }
        } catch (IllegalArgumentException e) {
            throw invalid(prefix + "ZipFile", "is not in Base64");
        }
        throw invalid(prefix + "ZipFile", "is required: the zip in Base64");
    }

    /** The configuration with the architectures that come with the new code. */
    static FunctionConfiguration architectures(JsonNode body, FunctionConfiguration current) {
        return current.withArchitectures(
                ConfigurationRequest.architectures(body, current.architectures()));
    }

    private static AwsException invalid(String field, String why) {
        return new AwsException(400, "InvalidParameterValueException", field + ": " + why);
    }
}
