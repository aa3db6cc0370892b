package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.lambda.internal.code.CodeStores;
import dev.tandem.harness.aws.lambda.internal.runtime.Host;
import dev.tandem.harness.aws.lambda.internal.runtime.Launcher;

import java.util.List;

/** The operations that the harness has, where the AWS SDK and the AWS CLI look for them. */
final class RestOperations {

    private static final String ALL = "/2015-03-31/functions/?";
    private static final String ONE = "/2015-03-31/functions/NAME";
    private static final String CONFIGURATION = ONE + "/configuration";
    private static final String VERSIONS = ONE + "/versions";
    private static final String ALIASES = ONE + "/aliases";
    private static final String ALIAS = ALIASES + "/[^/]+";
    private static final String CONCURRENCY = "/2017-10-31/functions/NAME/concurrency";
    private static final String CONCURRENCY_OF = "/2019-09-30/functions/NAME/concurrency";

    private static final String EVENT_INVOKE = "/2019-09-25/functions/NAME/event-invoke-config";

    private RestOperations() {}

    static List<RestOperation> of(
            Functions functions, AsynchronousEvents events, Host host, int accountConcurrency) {
        FunctionJson json = new FunctionJson(host.account());
        Deployments deployments =
                new Deployments(functions, CodeStores.in(host.folder()), new Launcher(host), json);
        FunctionOperations inventory = new FunctionOperations(functions, json);
        Reservations reservations = new Reservations(functions, accountConcurrency);
        Invocations invocations = new Invocations(functions, events);
        Versions versions = new Versions(functions, json);
        Aliases aliases = new Aliases(functions);
        EventInvokeConfigs eventInvokes = new EventInvokeConfigs(functions);
        return List.of(
                RestOperation.of("CreateFunction", "POST", ALL, deployments::create),
                RestOperation.of(
                        "UpdateFunctionCode", "PUT", ONE + "/code", deployments::updateCode),
                RestOperation.of(
                        "UpdateFunctionConfiguration",
                        "PUT",
                        CONFIGURATION,
                        deployments::updateConfiguration),
                RestOperation.of("GetFunction", "GET", ONE, inventory::get),
                RestOperation.of(
                        "GetFunctionConfiguration",
                        "GET",
                        CONFIGURATION,
                        inventory::getConfiguration),
                RestOperation.of("ListFunctions", "GET", ALL, inventory::list),
                RestOperation.of("DeleteFunction", "DELETE", ONE, inventory::delete),
                RestOperation.of("PublishVersion", "POST", VERSIONS, versions::publish),
                RestOperation.of("ListVersionsByFunction", "GET", VERSIONS, versions::list),
                RestOperation.of("CreateAlias", "POST", ALIASES, aliases::create),
                RestOperation.of("UpdateAlias", "PUT", ALIAS, aliases::update),
                RestOperation.of("GetAlias", "GET", ALIAS, aliases::get),
                RestOperation.of("ListAliases", "GET", ALIASES, aliases::list),
                RestOperation.of("DeleteAlias", "DELETE", ALIAS, aliases::delete),
                RestOperation.of("PutFunctionConcurrency", "PUT", CONCURRENCY, reservations::put),
                RestOperation.of(
                        "GetFunctionConcurrency", "GET", CONCURRENCY_OF, reservations::get),
                RestOperation.of(
                        "DeleteFunctionConcurrency", "DELETE", CONCURRENCY, reservations::delete),
                RestOperation.of(
                        "PutFunctionEventInvokeConfig", "PUT", EVENT_INVOKE, eventInvokes::put),
                RestOperation.of(
                        "GetFunctionEventInvokeConfig", "GET", EVENT_INVOKE, eventInvokes::get),
                RestOperation.of(
                        "DeleteFunctionEventInvokeConfig",
                        "DELETE",
                        EVENT_INVOKE,
                        eventInvokes::delete),
                RestOperation.of("Invoke", "POST", ONE + "/invocations", invocations::invoke));
    }
}
