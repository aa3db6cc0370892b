package dev.tandem.cdk;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.IHttpRouteAuthorizer;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.AssetImageCode;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.EcrImageCode;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.sns.ITopic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the functions of a deployment have in common: where their code is, what their names begin
 * with, how large they are, and who is told when they fail. One object serves many constructs.
 *
 * <pre>{@code
 * FunctionSettings functions =
 *         FunctionSettings.Builder.create()
 *                 .code(Code.fromAsset("functions/target/inventory-lambda.zip"))
 *                 .mainClass("com.example.inventory.InventoryApplication")
 *                 .api(api)
 *                 .authorizer(new HttpJwtAuthorizer("Callers", issuer, props))
 *                 .alarmTopic(topic)
 *                 .build();
 * }</pre>
 */
public final class FunctionSettings {

    private static final Pattern CLAIM = Pattern.compile("[^\\s,]{1,64}");
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9-]{0,30}");

    private final DeployedCode artifact;
    private final Architecture architecture;
    private final Builder given;

    private FunctionSettings(Builder given) {
        this.artifact =
                given.image == null
                        ? DeployedCode.zip(requireNonNull(given.code), given.lean)
                        : DeployedCode.image(given.image);
        this.architecture = given.architecture == null ? Architecture.ARM_64 : given.architecture;
        this.given = given;
    }

    /** What the names of all tables, queues and functions begin with. */
    public String getPrefix() {
        return given.prefix;
    }

    DeployedCode artifact() {
        return artifact;
    }

    Architecture architecture() {
        return architecture;
    }

    int memorySize() {
        return given.memorySize;
    }

    RetentionDays logRetention() {
        return given.logRetention;
    }

    boolean isTraced() {
        return given.tracing;
    }

    /** What tells its figures apart from those of other deployments in the account. */
    Optional<String> deployment() {
        return Optional.ofNullable(given.deployment);
    }

    Optional<HttpApi> api() {
        return Optional.ofNullable(given.api);
    }

    Optional<IHttpRouteAuthorizer> authorizer() {
        return Optional.ofNullable(given.authorizer);
    }

    Optional<ITopic> alarmTopic() {
        return Optional.ofNullable(given.alarmTopic);
    }

    /** The environment of each function, before what a construct knows of it. */
    Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("MAIN_CLASS", requireNonNull(given.mainClass));
        environment.put("TANDEM_DYNAMODB_TABLE_PREFIX", given.prefix);
        environment.put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
        environment.put("TANDEM_METRICS_ENABLED", "true");
        // a route that has no authorizer by oversight is shut, and not open
        environment.put("TANDEM_FUNCTION_CALLER_REQUIRED", String.valueOf(!given.openApi));
        environment.put("TANDEM_FUNCTION_CALLER_CLAIM", given.callerClaim);
        environment.putAll(given.environment);
        return environment;
    }

    /** Makes {@link FunctionSettings}; code and main class are required. */
    public static final class Builder {

        private @Nullable Code code;
        private @Nullable Code image;
        private boolean lean;
        private @Nullable String mainClass;
        private String prefix = "";
        private @Nullable Architecture architecture;
        private int memorySize = 1024;
        private RetentionDays logRetention = RetentionDays.ONE_MONTH;
        private boolean tracing;
        private @Nullable String deployment;
        private Map<String, String> environment = Map.of();
        private @Nullable HttpApi api;
        private @Nullable IHttpRouteAuthorizer authorizer;
        private boolean openApi;
        private String callerClaim = "sub";
        private @Nullable ITopic alarmTopic;

        private Builder() {}

        public static Builder create() {
            return new Builder();
        }

        /** The artifact that Maven builds: the thin jar and its dependencies in {@code lib/}. */
        public Builder code(Code code) {
            this.code = code;
            return this;
        }

        /**
         * An image in a repository of ECR, in place of code. Name its tag or its digest: what has
         * the same name is the same to CloudFormation.
         */
        public Builder image(EcrImageCode image) {
            this.image = image;
            return this;
        }

        /** An image that CDK builds of a folder by Docker, and sends to ECR, in place of code. */
        public Builder image(AssetImageCode image) {
            this.image = image;
            return this;
        }

        /** Whether code is the zip of the lean face, without Spring. Default: false. */
        public Builder lean(boolean lean) {
            this.lean = lean;
            return this;
        }

        /** The application's class, for the environment variable {@code MAIN_CLASS}. */
        public Builder mainClass(String mainClass) {
            this.mainClass = mainClass;
            return this;
        }

        /** Begins all names, so that several deployments fit one account. Default: empty. */
        public Builder prefix(String prefix) {
            this.prefix = prefix;
            return this;
        }

        /** Default: arm64. */
        public Builder architecture(Architecture architecture) {
            this.architecture = architecture;
            return this;
        }

        /** Megabytes for each function, 128 to 10240; CPU grows with them. Default: 1024. */
        public Builder memorySize(int memorySize) {
            this.memorySize = memorySize;
            return this;
        }

        /** How long log lines are kept. Default: a month. */
        public Builder logRetention(RetentionDays logRetention) {
            this.logRetention = logRetention;
            return this;
        }

        /** Whether X-Ray follows calls through the functions. Default: false. */
        public Builder tracing(boolean tracing) {
            this.tracing = tracing;
            return this;
        }

        /**
         * What metrics and alarms tell this deployment by, for other deployments in the account.
         * Default: the name of the stack.
         */
        public Builder deployment(String deployment) {
            this.deployment = deployment;
            return this;
        }

        /** More environment variables; secrets don't belong here. */
        public Builder environment(Map<String, String> environment) {
            this.environment = Map.copyOf(environment);
            return this;
        }

        /** The HTTP API that leads to commands and queries. Default: none does. */
        public Builder api(HttpApi api) {
            this.api = api;
            return this;
        }

        /**
         * Says who calls: functions take the caller from the token that it has accepted. Default:
         * the API's own one.
         */
        public Builder authorizer(IHttpRouteAuthorizer authorizer) {
            this.authorizer = authorizer;
            return this;
        }

        /** Whether everyone may call the API, and name any owner. Default: false. */
        public Builder openApi(boolean openApi) {
            this.openApi = openApi;
            return this;
        }

        /** The claim of a token that says who calls. Default: sub. */
        public Builder callerClaim(String callerClaim) {
            this.callerClaim = callerClaim;
            return this;
        }

        /** Is told of alarms. Default: nobody is. */
        public Builder alarmTopic(ITopic alarmTopic) {
            this.alarmTopic = alarmTopic;
            return this;
        }

        /**
         * Makes the settings.
         *
         * @throws IllegalArgumentException with each field that is wrong, and what is allowed
         */
        public FunctionSettings build() {
            FieldCheck check = new FieldCheck("FunctionSettings");
            shipped(check);
            check.required("mainClass", mainClass, "com.example.inventory.InventoryApplication");
            check.matches("prefix", prefix, PREFIX, "must be up to 30 characters of A-Z a-z 0-9 -");
            check.between("memorySize", memorySize, 128, 10240, " MB");
            check.matches("callerClaim", callerClaim, CLAIM, "must be the name of a claim");
            callers(check);
            check.raise();
            return new FunctionSettings(this);
        }

        private void shipped(FieldCheck check) {
            if (image == null) {
                check.required("code", code, "Code.fromAsset(\"target/inventory-lambda.zip\")");
            } else if (code != null) {
                check.problem("image", "and code exclude each other: leave one out");
            }
            if (code instanceof EcrImageCode || code instanceof AssetImageCode) {
                check.problem("code", "is an image: say it by image(…)");
            }
            if (image != null && lean) {
                check.problem("lean", "is true, and an image says itself what it runs");
            }
        }

        private void callers(FieldCheck check) {
            boolean authorized =
                    authorizer != null || (api != null && api.getDefaultAuthorizer() != null);
            if (openApi && authorized) {
                check.problem("openApi", "is true, and there is an authorizer: leave one out");
            }
            if (api != null && !openApi && !authorized) {
                check.problem(
                        "authorizer",
                        "is missing: say who may call the API, such as with HttpJwtAuthorizer, or"
                                + " openApi(true) for everyone");
            }
        }
    }
}
