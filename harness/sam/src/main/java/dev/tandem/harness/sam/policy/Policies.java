package dev.tandem.harness.sam.policy;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsService;

import software.amazon.awssdk.utils.BinaryUtils;
import software.amazon.awssdk.utils.Md5Utils;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each function may do: exactly what the template allows it, once it is {@link #grant
 * granted}. Who signs with any other access key may do everything, such as the person at the
 * keyboard, and functions that no template describes. What functions ask for is recorded.
 */
public final class Policies {

    private static final Comparator<RecordedCall> BY_FUNCTION =
            Comparator.comparing(RecordedCall::function)
                    .thenComparing(RecordedCall::action)
                    .thenComparing(RecordedCall::resource);

    private final Map<String, FunctionRole> roles = new ConcurrentHashMap<>();
    private final Set<RecordedCall> calls = ConcurrentHashMap.newKeySet();
    private final ResourceArns arns;
    private final Actions actions;

    /**
     * @param region in ARNs, such as {@code us-east-1}
     * @param account in ARNs, twelve digits
     */
    public Policies(String region, String account) {
        arns = new ResourceArns(region, account);
        actions = new Actions(arns);
    }

    /**
     * The access key that a function is to sign with, so that it is known here: letters and digits,
     * always the same for a name.
     */
    public static String accessKey(String function) {
        byte[] digest = Md5Utils.computeMD5Hash(function.getBytes(StandardCharsets.UTF_8));
        return "ASIA" + BinaryUtils.toHex(digest).substring(0, 16).toUpperCase(Locale.ROOT);
    }

    /**
     * The {@link #accessKey(String)} of a function, whose calls are recorded from now on. It may do
     * everything, unless it is granted something.
     */
    public String record(String function) {
        String key = accessKey(function);
        roles.putIfAbsent(key, new FunctionRole(function, Optional.empty()));
        return key;
    }

    /** From now on the function may do this and nothing else. */
    public void grant(String function, List<PolicyStatement> policies) {
        roles.put(accessKey(function), new FunctionRole(function, Optional.of(policies)));
    }

    /** What functions have asked for so far: each once, by function, action and resource. */
    public List<RecordedCall> calls() {
        return calls.stream().sorted(BY_FUNCTION).toList();
    }

    /**
     * Makes sure that a request may do what it asks for.
     *
     * @throws AwsException as the service would refuse it
     */
    void require(AwsRequest request) {
        Optional<String> why = request.accessKey().flatMap(key -> denied(key, request));
        if (why.isPresent()) {
            throw refusal(request, why.get());
        }
    }

    /**
     * Makes sure that Lambda may do something with the role of a function.
     *
     * @param action such as {@code sqs:SendMessage}
     * @param resource its ARN
     * @throws AwsException if the role does not allow it
     */
    public void require(String function, String action, String resource) {
        Permission permission = Permission.of(action, resource);
        Optional<String> why =
                Optional.ofNullable(roles.get(accessKey(function)))
                        .flatMap(role -> denied(role, List.of(permission)));
        if (why.isPresent()) {
            throw new AwsException(403, "AccessDenied", why.get());
        }
    }

    private static AwsException refusal(AwsRequest request, String why) {
        return request.target().isEmpty()
                ? new AwsException(403, "AccessDenied", why)
                : new AwsException(400, "com.amazon.coral.service#AccessDeniedException", why);
    }

    /**
     * Whether that access key may not do what it asks for.
     *
     * @return why not, as AWS words it; empty if it may
     */
    public Optional<String> denied(String accessKey, AwsRequest request) {
        return Optional.ofNullable(roles.get(accessKey))
                .flatMap(role -> denied(role, actions.of(request)));
    }

    /** All of them are recorded, also those behind the first that is denied. */
    private Optional<String> denied(FunctionRole role, List<Permission> permissions) {
        return permissions.stream()
                .flatMap(permission -> denied(role, permission).stream())
                .toList()
                .stream()
                .findFirst();
    }

    private Optional<String> denied(FunctionRole role, Permission permission) {
        AccessDecision decision = role.decision(permission);
        boolean allowed = decision == AccessDecision.ALLOWED;
        calls.add(RecordedCall.of(role.function(), permission, allowed));
        return allowed
                ? Optional.empty()
                : Optional.of(decision.message(arns.user(role.function()), permission));
    }

    /** The same service, which now refuses functions what they may not do. */
    public AwsService guard(AwsService service) {
        return new GuardedService(service, this);
    }
}
