package dev.tandem.harness.sam;

import dev.tandem.harness.aws.cloudwatch.CloudWatch;
import dev.tandem.harness.aws.schedule.Schedules;
import dev.tandem.harness.sam.policy.PolicyStatement;

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Deploys templates through AWS's own APIs. To deploy again changes what is there: code,
 * configuration and mappings of functions, settings of tables and queues. What a template no longer
 * has stays, until {@link #delete} is called with the template that had it.
 */
public final class Deployer {

    private static final String ACCOUNT = "000000000000";

    private final ResourceDeployment resources;
    private final HttpRoutes routes;
    private final boolean hasQueues;
    private final Place place;
    private Optional<Watching> watching = Optional.empty();
    private boolean hasCustomResources = true;

    /** Of functions that may do what their credentials allow, whatever the template says. */
    public Deployer(
            DynamoDbClient dynamoDb, LambdaClient lambda, SqsClient sqs, HttpRoutes routes) {
        this(dynamoDb, lambda, Optional.of(sqs), routes, (_, _) -> {});
    }

    /** Of an endpoint that somebody may have deployed to before: what is there is taken over. */
    public Deployer(
            DynamoDbClient dynamoDb,
            LambdaClient lambda,
            Optional<SqsClient> sqs,
            HttpRoutes routes,
            Rights rights) {
        this(dynamoDb, lambda, sqs, routes, rights, DeployedResources.unknown());
    }

    /**
     * @param sqs empty where there is none: templates with queues are refused then
     * @param routes takes the routes of the HTTP API
     * @param rights takes what each function may do, before the function is there
     * @param deployed what was deployed before; other resources of the same name are in the way
     */
    public Deployer(
            DynamoDbClient dynamoDb,
            LambdaClient lambda,
            Optional<SqsClient> sqs,
            HttpRoutes routes,
            Rights rights,
            DeployedResources deployed) {
        this.resources = new ResourceDeployment(dynamoDb, lambda, sqs, routes, rights, deployed);
        this.routes = routes;
        this.hasQueues = sqs.isPresent();
        Region region = lambda.serviceClientConfiguration().region();
        this.place = new Place(region.id(), ACCOUNT);
    }

    /**
     * Has the alarms and schedules of templates deployed, too; without it they are left out.
     *
     * @return this
     */
    public Deployer watchedBy(CloudWatch alarms, Schedules schedules) {
        watching = Optional.of(new Watching(alarms, schedules));
        return this;
    }

    /**
     * Leaves out custom resources: of an endpoint whose functions can't reach this machine, where
     * their answers are waited for.
     *
     * @return this
     */
    public Deployer withoutCustomResources() {
        hasCustomResources = false;
        return this;
    }

    /**
     * Deploys a template; nothing is touched before all of it is checked.
     *
     * @param parameters values by name; the others have their defaults
     * @throws TemplateException with all that is wrong, such as code that is not built yet, or a
     *     queue where there is no SQS
     * @throws DeploymentFailedException if a table is there with other keys or another stream, if a
     *     name is taken, or if a service refuses. What was made till then is taken back
     */
    public Deployment deploy(Template template, Map<String, String> parameters) {
        Stack stack = Stack.of(template, parameters, place);
        new DeploymentCheck(template, stack, hasQueues).require();
        Map<String, List<PolicyStatement>> policies = new LinkedHashMap<>();
        StackDeployment all = new StackDeployment(template, stack, resources, hasCustomResources);
        all.run();
        resources.cleanUp();
        for (String id : stack.order()) {
            // read again: a role's policies may come after the functions that have the role
            if (stack.resource(id) instanceof Function function) {
                resources.grant(function);
                policies.put(function.name(), function.policies());
            }
        }
        tellEndpoint(stack);
        watching.ifPresent(it -> stack.order().forEach(id -> it.deploy(stack.resource(id))));
        return deployment(template, stack, policies, all.leftOut());
    }

    /**
     * Deletes what a template describes, as far as it is there. Routes stay, and lead nowhere.
     *
     * @return the logical ids of what stays, because its {@code DeletionPolicy} says so
     * @throws TemplateException with all that is wrong
     * @throws software.amazon.awssdk.core.exception.SdkException if a service refuses, such as for
     *     a table's deletion protection
     */
    public List<String> delete(Template template, Map<String, String> parameters) {
        Stack stack = Stack.of(template, parameters, place);
        List<String> retained = new ArrayList<>();
        watching.ifPresent(all -> stack.order().forEach(id -> all.delete(stack.resource(id))));
        tellNames(template, stack);
        for (String id : stack.order().reversed()) {
            if (DeletionPolicies.keeps(template.resource(id))) {
                resources.leave(stack.resource(id));
                retained.add(id);
            } else {
                resources.delete(stack.resource(id));
            }
        }
        return retained;
    }

    private void tellEndpoint(Stack stack) {
        Optional<URI> endpoint = routes.endpoint();
        for (String id : stack.order()) {
            if (endpoint.isPresent() && stack.resource(id) instanceof Api api) {
                stack.deployed(id, api.attributes(endpoint.get()));
            }
        }
    }

    /** Whoever refers to a function is found by its name. */
    private static void tellNames(Template template, Stack stack) {
        for (String id : stack.order()) {
            if (stack.resource(id) instanceof Function function) {
                Map<String, String> names = Expected.attributes(template, id);
                names.replaceAll((_, _) -> function.name());
                stack.deployed(id, names);
            }
        }
    }

    private static Deployment deployment(
            Template template,
            Stack stack,
            Map<String, List<PolicyStatement>> functions,
            List<String> leftOut) {
        Findings untold = new Findings(new Problems(template.file()), new TreeSet<>());
        Map<String, String> outputs = stack.outputs(untold);
        List<String> withoutEffect = new ArrayList<>(stack.withoutEffect());
        withoutEffect.addAll(leftOut);
        withoutEffect.addAll(untold.problems().found());
        return new Deployment(outputs, functions, withoutEffect);
    }
}
