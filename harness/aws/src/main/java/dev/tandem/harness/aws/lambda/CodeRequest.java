package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.lambda.internal.code.Code;
import dev.tandem.harness.aws.lambda.internal.code.CodeStores;
import dev.tandem.harness.aws.lambda.internal.function.ConfigurationRequest;
import dev.tandem.harness.aws.lambda.internal.function.FunctionConfiguration;
import dev.tandem.harness.aws.lambda.internal.function.Packaging;

import software.amazon.awssdk.core.SdkBytes;

import tools.jackson.databind.JsonNode;

import java.util.Base64;
import java.util.Set;

/** The code in a request: the zip itself, where it is on this machine, or where an image is. */
final class CodeRequest {

    private static final Set<String> OF_AN_UPDATE =
            Set.of("FunctionName", "Architectures", "DryRun", "RevisionId", "Publish");

    private CodeRequest() {}

    /** The code of a new function; to be released by the caller. */
    static Code inCreation(JsonNode body, Packaging packaging, CodeStores stores) {
        return code(body.path("Code"), "Code.", Set.of(), packaging, stores);
    }

    /** New code of one that is there; to be released by the caller. */
    static Code inUpdate(JsonNode body, Packaging packaging, CodeStores stores) {
        if (body.path("Publish").asBoolean(false)) {
            throw invalid("Publish", "true is not supported by the harness: call PublishVersion");
        }
        return code(body, "", OF_AN_UPDATE, packaging, stores);
    }

    private static Code code(
            JsonNode code,
            String prefix,
            Set<String> besides,
            Packaging packaging,
            CodeStores stores) {
        boolean isImage = packaging instanceof Packaging.Image;
        LocalZip local = new LocalZip(code, prefix);
        boolean isLocal = !isImage && local.isNamed();
        String field = isImage ? "ImageUri" : "ZipFile";
        code.propertyNames().stream()
                .filter(name -> !besides.contains(name) && !name.equals(field))
                .filter(name -> !isLocal || !LocalZip.FIELDS.contains(name))
                .findFirst()
                .ifPresent(other -> {
                    throw invalid(prefix + other, unsupported(prefix + field, isImage));
                });
        if (isImage) {
            return stores.images().build(imageUri(code, prefix));
        }
        return isLocal
                ? stores.zips().unpackUploaded(local.read())
                : stores.zips().unpack(zip(code, prefix));
    }

    private static String unsupported(String field, boolean isImage) {
        return isImage
                ? "is not for functions of PackageType Image, name the image as " + field
                : "is not supported by the harness, send the zip itself as %s, or name its path as S3Key of the S3Bucket %s"
                        .formatted(field, LambdaService.LOCAL_FILES);
    }

    private static String imageUri(JsonNode code, String prefix) {
        return code.path("ImageUri")
                .stringValueOpt()
                .orElseThrow(() -> invalid(prefix + "ImageUri", "is required: where the image is"));
    }

    private static SdkBytes zip(JsonNode code, String prefix) {
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
