package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;
import dev.tandem.harness.aws.lambda.internal.code.Code;
import dev.tandem.harness.aws.lambda.internal.code.CodeStores;
import dev.tandem.harness.aws.lambda.internal.function.ConfigurationRequest;
import dev.tandem.harness.aws.lambda.internal.function.FunctionConfiguration;
import dev.tandem.harness.aws.lambda.internal.function.FunctionName;
import dev.tandem.harness.aws.lambda.internal.runtime.ExecutionEnvironments;
import dev.tandem.harness.aws.lambda.internal.runtime.FunctionRevision;
import dev.tandem.harness.aws.lambda.internal.runtime.Launcher;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The operations that bring code and configuration: what they answer holds at once. */
record Deployments(Functions functions, CodeStores stores, Launcher launcher, FunctionJson json) {

    private static final int CREATED = 201;
    private static final int OK = 200;

    AwsResponse create(AwsRequest request, String none) {
        JsonNode body = Body.of(request);
        String name =
                FunctionName.of(body.path("FunctionName").asString(""), functions.account()).name();
        FunctionConfiguration configuration = ConfigurationRequest.creation(name, body);
        functions.requireAbsent(name);
        Code code = CodeRequest.inCreation(body, configuration.packaging(), stores);
        requireRunnable(configuration, code);
        ExecutionEnvironments environments =
                new ExecutionEnvironments(launcher, FunctionRevision.of(configuration, code));
        try {
            functions.add(
                    new LambdaFunction(
                            environments,
                            new PublishedVersions(launcher),
                            new Concurrency(name),
                            new ConcurrentHashMap<>(),
                            ConfigurationRequest.tags(body),
                            functions.listener()));
        } catch (AwsException e) {
            environments.close();
            throw e;
        }
        return answer(CREATED, json.configuration(environments.current()));
    }

    AwsResponse updateCode(AwsRequest request, String name) {
        JsonNode body = Body.of(request);
        ExecutionEnvironments environments = functions.get(name).environments();
        FunctionConfiguration configuration = environments.current().configuration();
        Code code = CodeRequest.inUpdate(body, configuration.packaging(), stores);
        requireRunnable(configuration, code);
        try {
            FunctionRevision next = replace(environments, code, body);
            return answer(OK, json.configuration(next));
        } catch (AwsException e) {
            code.release();
            throw e;
        }
    }

    private void requireRunnable(FunctionConfiguration configuration, Code code) {
        try {
            launcher.require(configuration.packaging(), code);
        } catch (AwsException e) {
            code.release();
            throw e;
        }
    }

    private static FunctionRevision replace(
            ExecutionEnvironments environments, Code code, JsonNode body) {
        synchronized (environments) {
            FunctionRevision current = environments.current();
            requireRevision(body, current);
            FunctionRevision next =
                    FunctionRevision.of(
                            CodeRequest.architectures(body, current.configuration()), code);
            if (body.path("DryRun").asBoolean(false)) {
                code.release();
            } else {
                environments.deploy(next);
            }
            return next;
        }
    }

    AwsResponse updateConfiguration(AwsRequest request, String name) {
        JsonNode body = Body.of(request);
        ExecutionEnvironments environments = functions.get(name).environments();
        synchronized (environments) {
            FunctionRevision current = environments.current();
            requireRevision(body, current);
            FunctionConfiguration next = ConfigurationRequest.update(current.configuration(), body);
            launcher.require(next.packaging(), current.code());
            current.code().retain();
            environments.deploy(FunctionRevision.of(next, current.code()));
            return answer(OK, json.configuration(environments.current()));
        }
    }

    static void requireRevision(JsonNode body, FunctionRevision current) {
        Optional<String> wanted = body.path("RevisionId").stringValueOpt();
        if (wanted.isPresent() && !wanted.get().equals(current.revisionId())) {
            throw new AwsException(
                    412,
                    "PreconditionFailedException",
                    "The Revision Id provided does not match the latest Revision Id %s. Call the GetFunction/GetAlias API to retrieve the latest Revision Id"
                            .formatted(current.revisionId()));
        }
    }

    private static AwsResponse answer(int status, ObjectNode json) {
        return AwsResponse.json(status, JsonMapper.shared().writeValueAsBytes(json));
    }
}
