package dev.tandem.proofs.rights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Each parameter of {@code template.yaml}: whatever changes a function's configuration reaches its
 * alias, and whatever does not publishes nothing, since AWS refuses a version of what has not
 * changed.
 */
@Tag("thorough")
class ParametersReachAliasesTest {

    private static final Map<String, String> IN_A_VPC =
            Map.of("SubnetIds", "subnet-1,subnet-2", "SecurityGroupIds", "sg-1");

    /** By parameter: what is changed, beside it where it can't stand alone. */
    private static final Map<String, String> TOKENS =
            Map.of(
                    "OpenApi", "false",
                    "JwtIssuer", "https://issuer.example",
                    "JwtAudience", "carts");

    private static final Map<String, Map<String, String>> OTHERS =
            Map.ofEntries(
                    other("Architecture", "x86_64"),
                    other("MemorySize", "2048"),
                    other("Face", "lean"),
                    other("Tracing", "true"),
                    other("LogRetentionDays", "90"),
                    other("Release", "2"),
                    other("DeletionProtection", "true"),
                    other("ReadModelUrl", "jdbc:postgresql://elsewhere/carts"),
                    other("ReadModelUser", "noah"),
                    Map.entry(
                            "ReadModelPassword",
                            Map.of("ReadModelPassword", "other", "Release", "2")),
                    other("ReadModelPooler", "true"),
                    Map.entry(
                            "ReadModelAuthentication",
                            Map.of(
                                    "ReadModelAuthentication",
                                    "iam",
                                    "ReadModelResourceId",
                                    "cluster-1")),
                    other("ReadModelResourceId", "cluster-2"),
                    other("ReadModelEndpoint", "carts.abc.eu-west-1.rds.amazonaws.com"),
                    Map.entry(
                            "ReadModelSecretArn",
                            Map.of(
                                    "ReadModelAuthentication",
                                    "secret",
                                    "ReadModelSecretArn",
                                    "arn:aws:secretsmanager:us-east-1:000000000000:secret:carts",
                                    "Release",
                                    "2")),
                    Map.entry("SubnetIds", IN_A_VPC),
                    other("SecurityGroupIds", "sg-2"),
                    other("ReadModelConcurrency", "3"),
                    other("StateStrategy", "snapshot"),
                    other("SnapshotEvery", "7"),
                    other("SnapshotsRemain", "true"),
                    Map.entry("OpenApi", TOKENS),
                    Map.entry("JwtIssuer", TOKENS),
                    Map.entry("JwtAudience", TOKENS),
                    other("JwtCallerClaim", "username"),
                    other("CorsOrigins", "https://shop.example"),
                    other("ApiRateLimit", "7"),
                    other("ApiBurstLimit", "9"),
                    other("WarmStates", "50"),
                    other("AlarmTopicArn", "arn:aws:sns:us-east-1:000000000000:alarms"));

    /** With another prefix it is another deployment. */
    private static final Set<String> OTHER_DEPLOYMENT = Set.of("Prefix");

    private static ShippedTemplate template;

    @BeforeAll
    static void start() {
        template = ShippedTemplate.start();
    }

    @AfterAll
    static void close() {
        template.close();
    }

    private static Map.Entry<String, Map<String, String>> other(String name, String value) {
        return Map.entry(name, Map.of(name, value));
    }

    static Stream<String> parameters() {
        return OTHERS.keySet().stream().sorted();
    }

    @Test
    void each_parameter_of_the_template_has_another_value_here() throws IOException {
        String parameters =
                Files.readString(template.file())
                        .split("\nParameters:\n", 2)[1]
                        .split("\n\n", 2)[0];
        Set<String> all =
                Pattern.compile("(?m)^  (\\w+):")
                        .matcher(parameters)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .filter(name -> !OTHER_DEPLOYMENT.contains(name))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(OTHERS.keySet()).containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void what_changes_a_function_reaches_its_alias_and_nothing_else_publishes(String parameter) {
        Map<String, String> given = parameter.equals("SecurityGroupIds") ? IN_A_VPC : Map.of();
        Map<String, Version> before = deploy(given);
        Map<String, String> changed = new HashMap<>(given);
        changed.putAll(OTHERS.get(parameter));

        Map<String, Version> after = deploy(changed);

        assertThat(after)
                .allSatisfy((function, version) -> {
                    assertThat(version.live()).as(function).isEqualTo(version.latest());
                    boolean isSame = version.isSameFunctionAs(before.get(function));
                    assertThat(version.number().equals(before.get(function).number()))
                            .as("%s: nothing is published", function)
                            .isEqualTo(isSame);
                    assertThat(
                                    template.harness()
                                            .lambda()
                                            .getFunction(get ->
                                                    get.functionName(function)
                                                            .qualifier(
                                                                    before.get(function).number())))
                            .as("there is a way back")
                            .isNotNull();
                });
    }

    @Test
    void a_password_alone_reaches_no_alias_since_versions_must_not_tell_of_it() {
        Map<String, Version> before = deploy(Map.of());
        Map<String, Version> after = deploy(Map.of("ReadModelPassword", "never told"));

        assertThat(after.get("mia-getCart").number()).isEqualTo(before.get("mia-getCart").number());
        assertThat(after.keySet())
                .allSatisfy(function ->
                        assertThat(described(function)).doesNotContain("never told", "secret"));
    }

    private static String described(String function) {
        return lambda().getFunction(get -> get.functionName(function).qualifier("live"))
                .configuration()
                .description();
    }

    private static Map<String, Version> deploy(Map<String, String> parameters) {
        Map<String, Version> versions = new TreeMap<>();
        template.deploy(parameters)
                .functions()
                .keySet()
                .forEach(function -> {
                    FunctionConfiguration live =
                            lambda().getFunction(
                                            get -> get.functionName(function).qualifier("live"))
                                    .configuration();
                    FunctionConfiguration latest =
                            lambda().getFunction(get -> get.functionName(function)).configuration();
                    versions.put(
                            function,
                            new Version(
                                    live.version(),
                                    what(live),
                                    what(latest),
                                    latest.description()));
                });
        return versions;
    }

    private static LambdaClient lambda() {
        return template.harness().lambda();
    }

    /** A configuration, without what tells one version from another. */
    private static FunctionConfiguration what(FunctionConfiguration of) {
        return of.toBuilder()
                .version(null)
                .functionArn(null)
                .description(null)
                .revisionId(null)
                .lastModified(null)
                .build();
    }

    private record Version(
            String number,
            FunctionConfiguration live,
            FunctionConfiguration latest,
            String description) {

        boolean isSameFunctionAs(Version other) {
            return latest.equals(other.latest) && description.equals(other.description);
        }
    }
}
