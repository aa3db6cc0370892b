package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsException;

import software.amazon.awssdk.core.SdkBytes;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * A zip that a request names by its path, since it is larger than a request may be: Lambda takes
 * such a one from S3, and all that counts is its size unzipped.
 *
 * @param code what the request says of it
 * @param prefix of its fields
 */
record LocalZip(JsonNode code, String prefix) {

    /** The fields that say where it is. */
    static final List<String> FIELDS = List.of("S3Bucket", "S3Key");

    /** No zip is much smaller than what is in it may be. */
    private static final long MOST_BYTES = 250 * 1024 * 1024;

    /** Whether the request says so. */
    boolean isNamed() {
        return code.path("S3Bucket").asString("").equals(LambdaService.LOCAL_FILES);
    }

    /**
     * The whole of it.
     *
     * @throws AwsException if it is not there, or larger than what Lambda unzips
     */
    SdkBytes read() {
        if (code.has("ZipFile")) {
            throw refused("is there beside ZipFile: say one of them");
        }
        Path file = file(code.path("S3Key").asString(""));
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw refused(
                        "%s has %s bytes, unzipped it must be smaller than %s"
                                .formatted(file, size, MOST_BYTES));
            }
            return SdkBytes.fromByteArrayUnsafe(Files.readAllBytes(file));
        } catch (IOException e) {
            throw refused("%s can't be read: %s".formatted(file, e));
        }
    }

    private Path file(String key) {
        try {
            Path file = Path.of(key);
            if (file.isAbsolute() && Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw refused("'%s' is no path: %s".formatted(key, e.getReason()));
        }
        throw refused("'%s' has to be the absolute path of a zip on this machine".formatted(key));
    }

    private AwsException refused(String why) {
        return new AwsException(
                400, "InvalidParameterValueException", "%sS3Key: %s".formatted(prefix, why));
    }
}
