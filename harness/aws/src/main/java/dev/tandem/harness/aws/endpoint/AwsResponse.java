package dev.tandem.harness.aws.endpoint;

import com.sun.net.httpserver.Headers;

import software.amazon.awssdk.core.SdkBytes;

import java.util.zip.CRC32;

/**
 * What an AWS API answers.
 *
 * @param status of HTTP
 * @param headers by their names, whatever their case
 * @param body the whole body; empty for none
 */
public record AwsResponse(int status, Headers headers, SdkBytes body) {

    private static final String CHECKSUM = "x-amz-crc32";

    /** A JSON body. */
    public static AwsResponse json(int status, byte[] body) {
        return of(status, "application/json", body);
    }

    /** A body of that media type. */
    public static AwsResponse of(int status, String contentType, byte[] body) {
        return new AwsResponse(status, new Headers(), SdkBytes.fromByteArray(body))
                .withHeader("Content-Type", contentType);
    }

    /** No body. */
    public static AwsResponse empty(int status) {
        return new AwsResponse(status, new Headers(), SdkBytes.fromByteArray(new byte[0]));
    }

    /** The same with that header instead of any of its name. */
    public AwsResponse withHeader(String name, String value) {
        Headers more = new Headers();
        more.putAll(headers);
        more.set(name, value);
        return new AwsResponse(status, more, body);
    }

    /** The same with another body; DynamoDB's checksum, where there is one, follows it. */
    public AwsResponse withBody(byte[] other) {
        AwsResponse changed = new AwsResponse(status, headers, SdkBytes.fromByteArrayUnsafe(other));
        if (!headers.containsKey(CHECKSUM)) {
            return changed;
        }
        CRC32 checksum = new CRC32();
        checksum.update(other);
        return changed.withHeader(CHECKSUM, Long.toString(checksum.getValue()));
    }

    public boolean ok() {
        return status >= 200 && status < 300;
    }
}
