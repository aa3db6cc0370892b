package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;
import dev.tandem.harness.aws.endpoint.AwsService;
import dev.tandem.harness.aws.lambda.internal.runtime.AtTheSameTime;
import dev.tandem.harness.aws.lambda.internal.runtime.ExecutionEnvironments;
import dev.tandem.harness.aws.lambda.internal.runtime.FunctionLog;
import dev.tandem.harness.aws.lambda.internal.runtime.Host;
import dev.tandem.harness.aws.lambda.internal.runtime.RuntimeInvocation;
import dev.tandem.harness.engines.process.TemporaryFolder;

import software.amazon.awssdk.core.SdkBytes;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * AWS Lambda for Java functions in zips and images: each function runs in child JVMs under AWS's
 * own runtime interface client, as many as there are calls at a time.
 *
 * <p>A version is active as soon as it is published, and so is {@code $LATEST}; an alias leads to
 * one version. {@code arm64} and {@code x86_64} are accepted alike, since a jar runs on either;
 * with SnapStart the hooks are called, but no process is copied; tracing, VPC and log group are
 * told again; memory bounds the heap, and is not enforced beyond it. Settings that cannot be
 * honoured are refused by their names. Needs Linux on x86_64 or aarch64.
 *
 * <p>Children end with this service, and also when this JVM is killed.
 */
public final class LambdaService implements AwsService, AutoCloseable {

    /**
     * The one bucket that code may come from: its keys are the absolute paths of zips on this
     * machine. By it goes what is larger than a request may be, as by S3 on AWS.
     */
    public static final String LOCAL_FILES = "local-files";

    /** Lambda's API has dates in its paths; those of event source mappings are another part's. */
    private static final Pattern PATHS =
            Pattern.compile("/\\d{4}-\\d{2}-\\d{2}/(?!event-source-mappings).*");

    private final TemporaryFolder temporary;
    private final Host host;
    private final Functions functions;
    private final AsynchronousEvents events;
    private final RestApi api;

    private LambdaService(LambdaSettings settings, TemporaryFolder temporary) {
        this.temporary = temporary;
        this.host = settings.host(temporary.folder());
        this.functions = new Functions(settings.account());
        this.events = new AsynchronousEvents(settings.eventRetryDelays());
        this.api =
                new RestApi(
                        RestOperations.of(functions, events, host, settings.accountConcurrency()));
    }

    /** Starts it without functions, and so far without processes. */
    public static LambdaService start(LambdaSettings settings) {
        return new LambdaService(settings, TemporaryFolder.create("tandem-lambda-"));
    }

    @Override
    public String name() {
        return "Lambda";
    }

    @Override
    public List<String> operations() {
        return api.names();
    }

    @Override
    public boolean isAddressed(AwsRequest request) {
        return PATHS.matcher(request.path()).matches();
    }

    @Override
    public AwsResponse answer(AwsRequest request) throws InterruptedException {
        return api.answer(request);
    }

    /**
     * Calls a function and waits for its answer, for callers in this JVM.
     *
     * @param function its name or ARN, with a version or an alias, or without
     * @param payload the event, JSON
     * @throws AwsException if there is no such function, or if the payload is larger than 6 MB
     * @throws ThrottledException if the function's reserved concurrency is used up
     */
    public Invocation invoke(String function, byte[] payload) throws InterruptedException {
        return functions
                .find(function, Optional.empty())
                .invoke(RuntimeInvocation.of(SdkBytes.fromByteArray(payload)));
    }

    /**
     * Calls a function and does not wait: a call that fails is repeated twice, or as its event
     * invoke config says.
     *
     * @param function its name or ARN, with a version or an alias, or without
     * @param payload the event, JSON
     * @throws AwsException if there is no such function, or if the payload is larger than 1 MB
     */
    public void send(String function, byte[] payload) {
        SdkBytes event = SdkBytes.fromByteArray(payload);
        PayloadLimit.EVENT.require(event);
        events.send(functions.find(function, Optional.empty()), RuntimeInvocation.of(event));
    }

    /** Tells a listener of all calls from now on; one at a time. */
    public void listen(InvocationListener listener) {
        functions.listen(listener);
    }

    /**
     * The ARN of a function, with the version or the alias that is named.
     *
     * @param function its name, partial ARN or ARN
     * @throws AwsException if there is no such function
     */
    public String arn(String function) {
        QualifiedFunction found = functions.find(function, Optional.empty());
        return functions.account().arn(found.function().name(), found.qualifier());
    }

    /**
     * How long a call of a function, or of that version, may take.
     *
     * @param function its name, partial ARN or ARN
     * @throws AwsException if there is no such function
     */
    public Duration timeout(String function) {
        return functions.find(function, Optional.empty()).current().configuration().timeout();
    }

    /** The names of all functions, in alphabetical order. */
    public List<String> names() {
        return functions.all().stream().map(LambdaFunction::name).toList();
    }

    /**
     * How many children a version of a function has; {@code $LATEST} where none is named.
     *
     * @throws AwsException if there is no such function
     */
    public EnvironmentCount environments(String function) {
        ExecutionEnvironments environments =
                functions.find(function, Optional.empty()).environments();
        return new EnvironmentCount(environments.warm(), environments.busy());
    }

    /**
     * Kills all children of a function, of whichever version, as a failing machine would: calls
     * that run fail, later ones find new children.
     *
     * @throws AwsException if there is no such function
     */
    public void kill(String function) {
        functions.get(function).allEnvironments().forEach(ExecutionEnvironments::kill);
    }

    /**
     * The last 64 KB of a function's log, with what children at work have written so far.
     *
     * @param function its name; empty text if it has logged nothing
     */
    public String log(String function) {
        return functions.all().stream()
                .filter(known -> known.name().equals(function))
                .findFirst()
                .map(LambdaFunction::log)
                .orElseGet(() -> FunctionLog.of(function, host.logs()).tail());
    }

    /** Ends all children at once, also those at work, and removes what they leave. */
    @Override
    public void close() {
        events.close();
        AtTheSameTime.forEach(functions.environments(), ExecutionEnvironments::close);
        temporary.delete();
    }
}
