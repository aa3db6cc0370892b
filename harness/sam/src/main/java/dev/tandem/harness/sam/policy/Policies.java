package dev.tandem.harness.sam.policy;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsService;

import software.amazon.awssdk.utils.BinaryUtils;
import software.amazon.awssdk.utils.Md5Utils;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each function may do: exactly what the template allows it, once it is {@link #grant
 * granted}. Who signs with any other access key may do everything, such as the person at the
 * keyboard, and functions that no template describes.
 */
public final class Policies {

    private final Map<String, Role> roles = new ConcurrentHashMap<>();
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

    /** From now on the function may do this and nothing else. */
    public void grant(String function, List<PolicyStatement> policies) {
        roles.put(accessKey(function), new Role(function, List.copyOf(policies)));
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
        return Optional.ofNullable(roles.get(accessKey)).flatMap(role -> denied(role, request));
    }

    private Optional<String> denied(Role role, AwsRequest request) {
        for (Permission permission : actions.of(request)) {
            AccessDecision decision = AccessDecision.of(role.policies(), permission);
            if (decision != AccessDecision.ALLOWED) {
                return Optional.of(decision.message(arns.user(role.function()), permission));
            }
        }
        return Optional.empty();
    }

    /** The same service, which now refuses functions what they may not do. */
    public AwsService guard(AwsService service) {
        return new GuardedService(service, this);
    }

    private record Role(String function, List<PolicyStatement> policies) {}
}
