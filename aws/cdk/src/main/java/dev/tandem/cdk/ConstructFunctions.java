package dev.tandem.cdk;

import static java.util.Objects.requireNonNull;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;
import software.amazon.awscdk.services.apigatewayv2.AddRoutesOptions;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.lambda.VersionOptions;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the functions of a construct, each with its log group, its role and its alias. */
record ConstructFunctions(Construct scope, FunctionSettings settings) {

    /** An HTTP API waits for 30 seconds. */
    static final int SECONDS_OF_A_CALL = 29;

    /** A function that runs as the bean of its name. */
    Function.Builder begin(String name, Map<String, String> more, int seconds) {
        Map<String, String> environment = new LinkedHashMap<>(settings.environment());
        environment.put("TANDEM_METRICS_DEPLOYMENT", deployment());
        environment.put("SPRING_CLOUD_FUNCTION_DEFINITION", name);
        environment.putAll(more);
        String functionName = settings.getPrefix() + name;
        LogGroup logs = logs(name, functionName);
        return settings.artifact()
                .of(Function.Builder.create(scope, name))
                .functionName(functionName)
                .architecture(settings.architecture())
                .memorySize(settings.memorySize())
                .timeout(Duration.seconds(seconds))
                .environment(environment)
                .tracing(settings.isTraced() ? Tracing.ACTIVE : Tracing.DISABLED)
                .logGroup(logs)
                .role(role(name, logs))
                // so that there is a way back
                .currentVersionOptions(
                        VersionOptions.builder().removalPolicy(RemovalPolicy.RETAIN).build());
    }

    /** What tells the metrics of this deployment apart. */
    String deployment() {
        return deployment(settings, scope);
    }

    static String deployment(FunctionSettings settings, Construct scope) {
        return settings.deployment()
                .orElseGet(() -> requireNonNull(Stack.of(scope).getStackName()));
    }

    /** Goes with the stack: one that stayed would be in the way when it is made again. */
    private LogGroup logs(String name, String functionName) {
        return LogGroup.Builder.create(scope, name + "Logs")
                .logGroupName("/aws/lambda/" + functionName)
                .retention(settings.logRetention())
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
    }

    /** One of its own: AWS's policy for functions lets them write into every log group. */
    private Role role(String name, LogGroup logs) {
        Role role =
                Role.Builder.create(scope, name + "Role")
                        .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                        .build();
        logs.grantWrite(role);
        return role;
    }

    /** One for which people wait. */
    Function.Builder snapped(Function.Builder function) {
        return settings.artifact().snapped(function);
    }

    /** The alias that everybody calls, at the version of this deployment. */
    LiveFunction live(String name, Function function) {
        Alias alias =
                Alias.Builder.create(scope, name + "Live")
                        .aliasName("live")
                        .version(function.getCurrentVersion())
                        .build();
        return new LiveFunction(name, function, alias);
    }

    /** Leads {@code POST} of that path to it, where there is an API. */
    void route(String name, String path, IFunction target) {
        settings.api().ifPresent(api -> api.addRoutes(options(name, path, target)));
    }

    private AddRoutesOptions options(String name, String path, IFunction target) {
        AddRoutesOptions.Builder options =
                AddRoutesOptions.builder()
                        .path(path)
                        .methods(List.of(HttpMethod.POST))
                        .integration(new HttpLambdaIntegration(name + "Call", target));
        settings.authorizer().ifPresent(options::authorizer);
        return options.build();
    }
}
