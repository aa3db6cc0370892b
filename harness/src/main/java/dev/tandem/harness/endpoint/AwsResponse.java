package dev.tandem.harness.endpoint;

import com.sun.net.httpserver.Headers;

import software.amazon.awssdk.core.SdkBytes;

/**
 * What an AWS API answers.
 *
 * @param status of HTTP
 * @param headers by their names, whatever their case
 * @param body the whole body; empty for none
 */
public record AwsResponse(int status, Headers headers, SdkBytes body) {

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

    /** The same with one header more. */
    public AwsResponse withHeader(String name, String value) {
        Headers more = new Headers();
        more.putAll(headers);
        more.set(name, value);
        return new AwsResponse(status, more, body);
    }

    public boolean ok() {
        return status >= 200 && status < 300;
    }
}
