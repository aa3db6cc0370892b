package dev.tandem.harness.aws.endpoint;

import com.sun.net.httpserver.Headers;

import software.amazon.awssdk.core.SdkBytes;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request to an AWS API, as it came over the wire.
 *
 * @param method such as {@code POST}
 * @param uri path and query
 * @param headers by their names, whatever their case
 * @param body the whole body; empty if there is none
 */
public record AwsRequest(String method, URI uri, Headers headers, SdkBytes body) {

    private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/]+)/");

    /** The path without the query, such as {@code /2015-03-31/functions}. */
    public String path() {
        return uri.getPath();
    }

    /** The first value of that header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    /** The same with that header instead of any of its name. */
    public AwsRequest withHeader(String name, String value) {
        Headers more = new Headers();
        more.putAll(headers);
        more.set(name, value);
        return new AwsRequest(method, uri, more, body);
    }

    /** The same with another body. */
    public AwsRequest withBody(byte[] other) {
        return new AwsRequest(method, uri, headers, SdkBytes.fromByteArrayUnsafe(other));
    }

    /** The header {@code X-Amz-Target} of AWS's JSON protocol; empty where there is none. */
    public String target() {
        return header("X-Amz-Target").orElse("");
    }

    /** What the JSON protocol's target asks for, such as {@code TransactWriteItems}. */
    public String operation() {
        return target().substring(target().lastIndexOf('.') + 1);
    }

    /** Who has signed it; signatures are not verified here. */
    public Optional<String> accessKey() {
        Matcher credential =
                CREDENTIAL.matcher(
                        Objects.requireNonNullElse(headers.getFirst("Authorization"), ""));
        return credential.find() ? Optional.of(credential.group(1)) : Optional.empty();
    }
}
