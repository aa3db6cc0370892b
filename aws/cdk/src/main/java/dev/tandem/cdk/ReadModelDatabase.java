package dev.tandem.cdk;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.constructs.Construct;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The PostgreSQL database of read models: where it is, who connects, and how functions reach it. No
 * password is put into an environment: it is a token of IAM for each connection, or read from a
 * secret, both by {@code tandem-rds} in the artifact.
 *
 * <pre>{@code
 * ReadModelDatabase.Builder.create()
 *         .url("jdbc:postgresql://shop.cluster-abc.eu-west-1.rds.amazonaws.com/shop")
 *         .username("tandem")
 *         .iamAuthentication("cluster-ABCDEFGHIJKL")
 *         .vpc(vpc)
 *         .build();
 * }</pre>
 */
public final class ReadModelDatabase {

    private static final Pattern URL = Pattern.compile("jdbc:postgresql://.+");

    private static final Pattern RESOURCE_ID = Pattern.compile("(cluster|db|prx)-[A-Za-z0-9]+");

    /** AWS Lambda Developer Guide, permissions of functions in a VPC. */
    private static final List<String> NETWORK_INTERFACES =
            List.of(
                    "ec2:CreateNetworkInterface",
                    "ec2:DescribeNetworkInterfaces",
                    "ec2:DescribeSubnets",
                    "ec2:DeleteNetworkInterface",
                    "ec2:AssignPrivateIpAddresses",
                    "ec2:UnassignPrivateIpAddresses");

    private final Builder given;

    /** By the address of their stack, the last of each. */
    private final Map<String, Construct> migrations = new HashMap<>();

    private ReadModelDatabase(Builder given) {
        this.given = given;
    }

    Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("SPRING_DATASOURCE_URL", requireNonNull(given.url));
        if (given.username != null) {
            environment.put("SPRING_DATASOURCE_USERNAME", given.username);
        }
        if (given.resourceId != null) {
            environment.put("TANDEM_RDS_AUTHENTICATION", "iam");
        }
        if (given.secret != null) {
            environment.put("TANDEM_RDS_AUTHENTICATION", "secret");
            environment.put("TANDEM_RDS_SECRET", given.secret.getSecretArn());
        }
        if (given.endpoint != null) {
            environment.put("TANDEM_RDS_ENDPOINT", given.endpoint);
        }
        environment.put("TANDEM_READ_MODEL_POOLER", Boolean.toString(given.pooler));
        return environment;
    }

    /** The migration that comes last of those in that stack so far, and after all others. */
    Optional<Construct> lastMigration(Stack stack) {
        return Optional.ofNullable(migrations.get(stack.getNode().getAddr()));
    }

    /** That migration comes after those that there are. */
    void migrate(Stack stack, Construct migration) {
        lastMigration(stack).ifPresent(migration.getNode()::addDependency);
        migrations.put(stack.getNode().getAddr(), migration);
    }

    /** Lets a function reach it. */
    Function.Builder reach(Function.Builder function) {
        if (given.vpc != null) {
            function.vpc(given.vpc);
            if (!given.securityGroups.isEmpty()) {
                function.securityGroups(given.securityGroups);
            }
            if (given.subnets != null) {
                function.vpcSubnets(given.subnets);
            }
        }
        return function;
    }

    /** Lets a function connect. */
    void allow(Function function) {
        if (given.vpc != null) {
            // network interfaces know no narrower resource
            function.addToRolePolicy(Statements.allow(NETWORK_INTERFACES, List.of("*")));
        }
        if (given.resourceId != null) {
            String user =
                    Stack.of(function)
                            .formatArn(
                                    ArnComponents.builder()
                                            .service("rds-db")
                                            .resource("dbuser")
                                            .resourceName(
                                                    given.resourceId
                                                            + "/"
                                                            + requireNonNull(given.username))
                                            .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                                            .build());
            function.addToRolePolicy(Statements.allow(List.of("rds-db:connect"), List.of(user)));
        }
        if (given.secret != null) {
            given.secret.grantRead(function);
        }
    }

    /** Makes {@link ReadModelDatabase}; URL and user are required. */
    public static final class Builder {

        private @Nullable String url;
        private @Nullable String username;
        private @Nullable String resourceId;
        private @Nullable ISecret secret;
        private @Nullable String endpoint;
        private boolean pooler;
        private @Nullable IVpc vpc;
        private @Nullable SubnetSelection subnets;
        private List<ISecurityGroup> securityGroups = List.of();

        private Builder() {}

        public static Builder create() {
            return new Builder();
        }

        /** Its JDBC URL, such as {@code jdbc:postgresql://host/shop}. */
        public Builder url(String url) {
            this.url = url;
            return this;
        }

        /** Who may write the read model's tables; a secret may say it instead. */
        public Builder username(String username) {
            this.username = username;
            return this;
        }

        /**
         * Connects by tokens of IAM: the user needs {@code GRANT rds_iam}, and the functions are
         * allowed {@code rds-db:connect}.
         *
         * @param resourceId of the cluster or the instance, such as {@code cluster-ABCDEFGHIJKL};
         *     not its name
         */
        public Builder iamAuthentication(String resourceId) {
            this.resourceId = resourceId;
            return this;
        }

        /** Connects by the user and the password in a secret, as RDS makes and rotates it. */
        public Builder secret(ISecret secret) {
            this.secret = secret;
            return this;
        }

        /** The database's own name, {@code HOST:PORT}, where the URL has another one for it. */
        public Builder endpoint(String endpoint) {
            this.endpoint = endpoint;
            return this;
        }

        /** Whether the URL leads to a pooler that gives each transaction another session. */
        public Builder pooler(boolean pooler) {
            this.pooler = pooler;
            return this;
        }

        /**
         * From where it is reached. DynamoDB and S3 are needed from there too: give it gateway
         * endpoints.
         */
        public Builder vpc(IVpc vpc) {
            this.vpc = vpc;
            return this;
        }

        /** Which of the network's subnets. Default: those that CDK takes. */
        public Builder subnets(SubnetSelection subnets) {
            this.subnets = subnets;
            return this;
        }

        /** The security groups of the functions there. Default: each function has its own. */
        public Builder securityGroups(ISecurityGroup... securityGroups) {
            this.securityGroups = List.of(securityGroups);
            return this;
        }

        /**
         * Makes the database.
         *
         * @throws IllegalArgumentException with each field that is wrong, and what is allowed
         */
        public ReadModelDatabase build() {
            FieldCheck check = new FieldCheck("ReadModelDatabase");
            check.required("url", url, "jdbc:postgresql://host/shop");
            if (secret == null) {
                check.required("username", username, "tandem");
            }
            if (secret != null && resourceId != null) {
                check.problem(
                        "secret", "and iamAuthentication exclude each other, take one of them");
            }
            if (resourceId != null) {
                check.matches(
                        "iamAuthentication",
                        resourceId,
                        RESOURCE_ID,
                        "must be a resource id, such as cluster-ABCDEFGHIJKL or db-ABCDEFGHIJKL");
            }
            if (url != null) {
                check.matches("url", url, URL, "must begin with jdbc:postgresql://");
            }
            if (vpc == null && (subnets != null || !securityGroups.isEmpty())) {
                check.problem("vpc", "is missing, where there are subnets or security groups");
            }
            check.raise();
            return new ReadModelDatabase(this);
        }
    }
}
