package dev.tandem.harness.lambda;

import dev.tandem.harness.endpoint.AwsException;
import dev.tandem.harness.endpoint.AwsRequest;
import dev.tandem.harness.endpoint.AwsResponse;
import dev.tandem.harness.endpoint.AwsService;
import dev.tandem.harness.lambda.code.CodeStore;
import dev.tandem.harness.lambda.runtime.Call;
import dev.tandem.harness.lambda.runtime.Fleet;
import dev.tandem.harness.lambda.runtime.FunctionLog;
import dev.tandem.harness.lambda.runtime.Host;
import dev.tandem.harness.lambda.runtime.Launcher;
import dev.tandem.harness.process.ChildFailedException;
import dev.tandem.harness.process.Scratch;

import software.amazon.awssdk.core.SdkBytes;

import java.util.List;
import java.util.regex.Pattern;

/**
 * AWS Lambda for Java functions in zips: each function runs in child JVMs under AWS's own runtime
 * interface client, as many as there are calls at a time.
 *
 * <p>There is one version of each function, {@code $LATEST}, active as soon as it is created.
 * {@code arm64} and {@code x86_64} are accepted alike, since a jar runs on either; SnapStart is
 * told again, but no snapshot is taken; memory bounds the heap, and is not enforced beyond it.
 * Settings that cannot be honoured are refused by their names. Needs Linux on x86_64 or aarch64.
 *
 * <p>Children end with this service, and also when this JVM is killed.
 */
public final class LambdaService implements AwsService, AutoCloseable {

    /** Lambda's API has dates in its paths; those of event source mappings are another part's. */
    private static final Pattern PATHS =
            Pattern.compile("/\\d{4}-\\d{2}-\\d{2}/(?!event-source-mappings).*");

    private final Scratch scratch;
    private final Host host;
    private final Functions functions;
    private final AsynchronousEvents events;
    private final List<Route> routes;

    private LambdaService(LambdaSettings settings, Scratch scratch) {
        this.scratch = scratch;
        this.host = settings.host(scratch.folder());
        this.functions = new Functions(settings.account());
        this.events = new AsynchronousEvents(settings.eventRetryDelays());
        this.routes = routes(new CodeStore(scratch.folder()));
    }

    /** Starts it without functions, and so far without processes. */
    public static LambdaService start(LambdaSettings settings) {
        return new LambdaService(settings, Scratch.create("tandem-lambda-"));
    }

    private List<Route> routes(CodeStore store) {
        FunctionJson json = new FunctionJson(functions.account());
        Deployments deployments = new Deployments(functions, store, new Launcher(host), json);
        Inventory inventory = new Inventory(functions, json);
        Reservations reservations = new Reservations(functions);
        Invocations invocations = new Invocations(functions, events);
        String all = "/2015-03-31/functions/?";
        String one = "/2015-03-31/functions/NAME";
        String concurrency = "functions/NAME/concurrency";
        return List.of(
                Route.of("CreateFunction", "POST", all, deployments::create),
                Route.of("UpdateFunctionCode", "PUT", one + "/code", deployments::updateCode),
                Route.of(
                        "UpdateFunctionConfiguration",
                        "PUT",
                        one + "/configuration",
                        deployments::updateConfiguration),
                Route.of("GetFunction", "GET", one, inventory::get),
                Route.of(
                        "GetFunctionConfiguration",
                        "GET",
                        one + "/configuration",
                        inventory::getConfiguration),
                Route.of("ListFunctions", "GET", all, inventory::list),
                Route.of("DeleteFunction", "DELETE", one, inventory::delete),
                Route.of(
                        "PutFunctionConcurrency",
                        "PUT",
                        "/2017-10-31/" + concurrency,
                        reservations::put),
                Route.of(
                        "GetFunctionConcurrency",
                        "GET",
                        "/2019-09-30/" + concurrency,
                        reservations::get),
                Route.of(
                        "DeleteFunctionConcurrency",
                        "DELETE",
                        "/2017-10-31/" + concurrency,
                        reservations::delete),
                Route.of("Invoke", "POST", one + "/invocations", invocations::invoke));
    }

    @Override
    public String name() {
        return "Lambda";
    }

    @Override
    public List<String> operations() {
        return routes.stream().map(Route::operation).toList();
    }

    @Override
    public boolean isAddressed(AwsRequest request) {
        return PATHS.matcher(request.path()).matches();
    }

    @Override
    public AwsResponse answer(AwsRequest request) throws InterruptedException {
        try {
            for (Route route : routes) {
                var function = route.match(request);
                if (function.isPresent()) {
                    return route.handler().answer(request, function.get());
                }
            }
        } catch (ChildFailedException e) {
            throw new AwsException(500, "ServiceException", e.toString());
        }
        throw unknown(request);
    }

    private AwsException unknown(AwsRequest request) {
        return new AwsException(
                404,
                "UnknownOperationException",
                "%s %s is no operation that the harness has for Lambda, supported are %s"
                        .formatted(
                                request.method(), request.path(), String.join(", ", operations())));
    }

    /**
     * Calls a function and waits for its answer, for callers in this JVM.
     *
     * @param function its name or ARN
     * @param payload the event, JSON
     * @throws AwsException if there is no such function
     * @throws ThrottledException if the function's reserved concurrency is used up
     */
    public Invocation invoke(String function, byte[] payload) throws InterruptedException {
        return functions.get(function).invoke(Call.of(SdkBytes.fromByteArray(payload)));
    }

    /**
     * How many children a function has.
     *
     * @throws AwsException if there is no such function
     */
    public EnvironmentCount environments(String function) {
        Fleet fleet = functions.get(function).fleet();
        return new EnvironmentCount(fleet.warm(), fleet.busy());
    }

    /**
     * Kills all children of a function, as a failing machine would: calls that run fail, later ones
     * find new children.
     *
     * @throws AwsException if there is no such function
     */
    public void kill(String function) {
        functions.get(function).fleet().kill();
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
                .map(known -> known.fleet().log())
                .orElseGet(() -> FunctionLog.of(function, host.logs()).tail());
    }

    /** Ends all children at once, also those at work, and removes what they leave. */
    @Override
    public void close() {
        events.close();
        List<Thread> closing =
                functions.all().stream()
                        .map(LambdaFunction::fleet)
                        .map(fleet -> Thread.ofVirtual().start(fleet::close))
                        .toList();
        closing.forEach(LambdaService::join);
        scratch.delete();
    }

    private static void join(Thread closing) {
        try {
            closing.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
