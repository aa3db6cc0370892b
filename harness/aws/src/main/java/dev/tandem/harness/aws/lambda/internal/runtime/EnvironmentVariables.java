package dev.tandem.harness.aws.lambda.internal.runtime;

import dev.tandem.harness.aws.lambda.Credentials;
import dev.tandem.harness.aws.lambda.internal.function.FunctionConfiguration;
import dev.tandem.harness.aws.lambda.internal.function.Packaging;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a child finds in its environment: what AWS sets (AWS Lambda Developer Guide, "Defined
 * runtime environment variables"), the function's own variables, and nothing of ours. Beyond AWS:
 * {@code AWS_ENDPOINT_URL} leads the AWS SDK to the harness, {@code HOME} away from this user's AWS
 * files.
 */
final class EnvironmentVariables {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");

    private EnvironmentVariables() {}

    static Map<String, String> of(
            FunctionRevision revision, Program program, Host host, Path home, String runtimeApi) {
        FunctionConfiguration function = revision.configuration();
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("PATH", "/usr/local/bin:/usr/bin/:/bin:/opt/bin");
        variables.put("LANG", "en_US.UTF-8");
        variables.put("TZ", ":UTC");
        variables.put("HOME", home.toString());
        variables.put("AWS_ENDPOINT_URL", host.endpoint().get().toString());
        variables.putAll(program.variables());
        variables.putAll(function.variables());
        variables.putAll(described(revision));
        if (function.packaging() instanceof Packaging.Zip(var runtime, var handler)) {
            variables.put("_HANDLER", handler);
            variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_" + runtime.identifier());
        }
        variables.putAll(
                revision.isSnapStarted()
                        ? SnapStart.variables(runtimeApi)
                        : signing(host.credentials().apply(function.name())));
        variables.put("AWS_REGION", host.account().region());
        variables.put("AWS_DEFAULT_REGION", host.account().region());
        variables.put("LAMBDA_TASK_ROOT", revision.code().folder().toString());
        variables.put("LAMBDA_RUNTIME_DIR", "/var/runtime");
        variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
        return variables;
    }

    private static Map<String, String> described(FunctionRevision revision) {
        FunctionConfiguration function = revision.configuration();
        return Map.of(
                "AWS_LAMBDA_FUNCTION_NAME",
                function.name(),
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                Integer.toString(function.memoryMb()),
                "AWS_LAMBDA_FUNCTION_VERSION",
                revision.version(),
                "AWS_LAMBDA_INITIALIZATION_TYPE",
                "on-demand",
                "AWS_LAMBDA_LOG_GROUP_NAME",
                function.told().logGroup(),
                "AWS_LAMBDA_LOG_STREAM_NAME",
                logStream(revision.version()));
    }

    private static String logStream(String version) {
        return "%s/[%s]%s"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC).format(DAY),
                        version,
                        UUID.randomUUID().toString().replace("-", ""));
    }

    private static Map<String, String> signing(Credentials credentials) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("AWS_ACCESS_KEY_ID", credentials.accessKeyId());
        variables.put("AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey());
        credentials.sessionToken().ifPresent(token -> variables.put("AWS_SESSION_TOKEN", token));
        return variables;
    }
}
