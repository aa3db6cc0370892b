package dev.tandem.harness;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.httpapi.FunctionInvoker;
import dev.tandem.harness.aws.httpapi.IntegrationResult;
import dev.tandem.harness.aws.lambda.Invocation;
import dev.tandem.harness.aws.lambda.LambdaService;
import dev.tandem.harness.aws.lambda.ThrottledException;
import dev.tandem.harness.aws.mapping.FunctionDirectory;
import dev.tandem.harness.aws.stream.function.FunctionErrorException;
import dev.tandem.harness.aws.stream.function.StreamTarget;
import dev.tandem.harness.aws.stream.function.ThrottledInvocationException;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.regex.Pattern;

/** Calls functions for event source mappings and for the HTTP API. */
record FunctionCalls(LambdaService lambda, ToldMetrics metrics)
        implements FunctionDirectory, FunctionInvoker {

    private static final int TOO_LARGE = 413;

    /** Where it stands in an ARN. */
    private static final int NAME = 6;

    private static final Pattern COLON = Pattern.compile(":");

    @Override
    public String arn(String function) {
        return lambda.arn(function);
    }

    @Override
    public Duration timeout(String functionArn) {
        return lambda.timeout(functionArn);
    }

    @Override
    public StreamTarget target(String functionArn) {
        return event -> batch(functionArn, event);
    }

    private byte[] batch(String functionArn, byte[] event) throws InterruptedException {
        try {
            NewestRecord.of(event)
                    .ifPresent(newest -> metrics.iteratorAge(name(functionArn), newest));
            Invocation invocation = lambda.invoke(functionArn, event);
            if (invocation.functionError().isPresent()) {
                throw new FunctionErrorException(
                        invocation.functionError().get(), errorType(invocation));
            }
            return invocation.payload().asByteArrayUnsafe();
        } catch (ThrottledException | AwsException notCalled) {
            throw new ThrottledInvocationException(notCalled);
        }
    }

    /** Of a version or an alias the function's. */
    private static String name(String functionArn) {
        return COLON.splitAsStream(functionArn).skip(NAME).findFirst().orElse(functionArn);
    }

    @Override
    public IntegrationResult invoke(String function, byte[] event) throws InterruptedException {
        try {
            Invocation invocation = lambda.invoke(function, event);
            return invocation.functionError().isPresent()
                    ? new IntegrationResult.Failed(errorType(invocation))
                    : new IntegrationResult.Answered(invocation.payload());
        } catch (ThrottledException e) {
            return new IntegrationResult.Throttled();
        } catch (AwsException e) {
            if (e.status() == TOO_LARGE) {
                return new IntegrationResult.TooLarge();
            }
            throw e;
        }
    }

    /** The error's type only, since its message may hold personal data. */
    static String errorType(Invocation invocation) {
        return JsonMapper.shared()
                .readTree(invocation.payload().asByteArrayUnsafe())
                .path("errorType")
                .asString("an error without a type");
    }
}
