package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsRequest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an operation is asked for.
 *
 * @param operation its AWS name
 * @param method of HTTP
 * @param path the function's name is its one group, where it has one
 * @param handler what answers it
 */
record RestOperation(String operation, String method, Pattern path, Handler handler) {

    /**
     * @param path with {@code NAME} for the function's name
     */
    static RestOperation of(String operation, String method, String path, Handler handler) {
        return new RestOperation(
                operation, method, Pattern.compile(path.replace("NAME", "([^/]+)")), handler);
    }

    /** How the request names the function, if it asks for this operation. */
    Optional<String> match(AwsRequest request) {
        Matcher matcher = path.matcher(request.path());
        if (!method.equals(request.method()) || !matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(matcher.groupCount() == 0 ? "" : matcher.group(1));
    }
}
