package dev.tandem.features.deployment;

import dev.tandem.harness.engines.process.CompletedProcess;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An account in which deploying the stack carts goes well, until a test says otherwise. */
final class Deployment {

    static final List<String> REQUIRED =
            List.of(
                    "ReadModelUrl=jdbc:postgresql://db.example/tandem",
                    "ReadModelUser=tandem",
                    "ReadModelPassword=secret",
                    "OpenApi=true");

    final AwsStub aws;
    private final Checkout checkout;

    Deployment(Path folder) throws IOException {
        this.aws =
                new AwsStub(folder.resolve("stub"))
                        .answers("^--version", "aws-cli/2.31.1 Python/3.13.7 Linux/6.1 exe/x86_64")
                        .answers("^configure get region", "eu-west-1")
                        .answers(
                                "^sts get-caller-identity",
                                "123456789012\tarn:aws:iam::123456789012:user/mia")
                        .answers("^s3api head-bucket", "{}")
                        .answers("^s3api get-bucket-location", "eu-west-1")
                        .answers("^s3api create-bucket", "{}")
                        .answers("^cloudformation package", "Successfully packaged artifacts")
                        .answers("^cloudformation deploy", "Successfully created/updated stack")
                        .answers("^cloudformation delete-stack", "")
                        .answers("^cloudformation describe-stack-events", "2026-11-26T09:00:00Z")
                        .answers("^cloudformation describe-stacks .*Outputs", "migrateCarts")
                        .answers("^cloudformation describe-stacks .*Parameters", "true")
                        .answers("^cloudformation describe-stacks .*'OpenApi'", "true")
                        .answers("^cloudformation describe-stacks .*'Jwt", "")
                        .invokes("migrateCarts", "None", "{\"schemaVersion\":\"7\"}");
        this.checkout = new Checkout(folder.resolve("checkout"), aws);
        isThere("CREATE_COMPLETE");
        isNotThere("carts-database");
    }

    /** In that state, from now on. */
    Deployment isThere(String status) {
        aws.answers("^cloudformation describe-stacks --stack-name carts .*StackStatus", status);
        return this;
    }

    Deployment isNotThere() {
        return isNotThere("carts");
    }

    private Deployment isNotThere(String stack) {
        aws.fails(
                "^cloudformation describe-stacks --stack-name " + stack + " .*StackStatus",
                """

                An error occurred (ValidationError) when calling the DescribeStacks operation: \
                Stack with id %s does not exist\
                """
                        .formatted(stack));
        return this;
    }

    /** A stack beside that has made a database, or will. */
    Deployment withDatabase() {
        String stack = "^cloudformation describe-stacks --stack-name carts-database .*OutputKey==";
        aws.answers(stack + "'ReadModelUrl'", "jdbc:postgresql://cluster.example:5432/tandem")
                .answers(stack + "'ReadModelUser'", "tandem")
                .answers(stack + "'ReadModelResourceId'", "cluster-ABC")
                .answers(stack + "'SubnetIds'", "subnet-1,subnet-2")
                .answers(stack + "'SecurityGroupIds'", "sg-7")
                .answers(stack + "'ClusterName'", "the-cluster")
                .answers(stack + "'ClusterArn'", "arn:aws:rds:eu-west-1:1:cluster:the-cluster")
                .answers(stack + "'MasterSecretArn'", "arn:aws:secretsmanager:eu-west-1:1:secret:x")
                .answers("^rds-data execute-statement", "{}");
        return this;
    }

    Deployment with(String variable) {
        checkout.with(variable);
        return this;
    }

    CompletedProcess toAws(String... arguments) {
        return deploy("aws", arguments);
    }

    CompletedProcess toLocalStack(String... arguments) {
        return deploy("localstack", arguments);
    }

    private CompletedProcess deploy(String stage, String... arguments) {
        return checkout.run(
                "deploy.sh",
                Stream.concat(
                                Stream.of("--stage", stage, "--stack-name", "carts"),
                                Stream.of(arguments))
                        .toArray(String[]::new));
    }

    CompletedProcess remove(String... arguments) {
        return checkout.run(
                "remove.sh",
                Stream.concat(
                                Stream.of("--stage", "aws", "--stack-name", "carts"),
                                Stream.of(arguments))
                        .toArray(String[]::new));
    }

    /** What the script itself has to say about what went wrong. */
    static List<String> told(CompletedProcess script) {
        return script.output()
                .lines()
                .filter(line -> line.matches("(deploy|remove)\\.sh: .*"))
                .toList();
    }
}
