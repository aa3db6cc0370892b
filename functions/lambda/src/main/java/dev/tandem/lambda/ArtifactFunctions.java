package dev.tandem.lambda;

import dev.tandem.core.result.QueryObserver;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.result.Result;
import dev.tandem.function.lambda.EventFunctions;
import dev.tandem.function.lambda.InTime;
import dev.tandem.function.request.Callers;
import dev.tandem.function.request.CommandRequest;
import dev.tandem.function.request.QueryRequest;
import dev.tandem.function.request.RequestReader;
import dev.tandem.function.route.Routes;
import dev.tandem.json.TandemModule;
import dev.tandem.snapstart.RuntimeHook;

import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The functions of an artifact by their names, of which one is called. */
final class ArtifactFunctions implements RuntimeHook {

    private final JsonMapper json = JsonMapper.builder().addModule(new TandemModule()).build();
    private final EventFunctions requests;
    private final Map<String, Routes> routes = new HashMap<>();
    private final Map<String, NamedFunction> functions = new TreeMap<>();
    private final Map<String, Runnable> checks = new HashMap<>();

    ArtifactFunctions(Callers callers, List<QueryObserver> observers) {
        requests = new EventFunctions(new RequestReader(callers), json, () -> observers);
    }

    <C> void command(
            String name, Class<C> command, Function<CommandRequest<C>, ? extends Result> function) {
        requests.command(name, command, function);
        put(name, requests.get(name)::answer);
    }

    <Q> void query(
            String name,
            Class<Q> query,
            Function<QueryRequest<Q>, ? extends QueryResult<?>> function) {
        requests.query(name, query, function);
        put(name, requests.get(name)::answer);
    }

    void routes(String name, String pathParameter, List<String> to) {
        Routes leading = new Routes(pathParameter, to);
        routes.put(name, leading);
        requests.route(name, () -> leading);
        put(name, requests.get(name)::answer);
    }

    void event(String name, Function<byte[], ?> function) {
        AnswerBytes answers = new AnswerBytes(json);
        put(name, (event, timeLeft) -> answers.of(InTime.answer(function, event, timeLeft)));
    }

    /** What has to be so before that one runs. */
    void before(String name, Runnable check) {
        checks.put(name, check);
    }

    private void put(String name, NamedFunction function) {
        if (functions.putIfAbsent(name, function) != null) {
            throw new IllegalStateException(
                    "there are two functions '%s': give one of them another name".formatted(name));
        }
    }

    /**
     * The one of that name.
     *
     * @param setting that names it, for messages
     * @throws IllegalStateException with those that there are
     */
    NamedFunction get(String setting, String name) {
        routes.forEach(this::check);
        NamedFunction function = functions.get(name);
        if (function == null) {
            throw new IllegalStateException(
                    "%s is '%s': there is no function '%s', there are %s"
                            .formatted(setting, name, name, functions.keySet()));
        }
        checks.getOrDefault(name, () -> {}).run();
        return function;
    }

    private void check(String name, Routes leading) {
        leading.missing(functions.keySet())
                .ifPresent(missing -> {
                    throw new IllegalStateException(
                            "%s leads to '%s': there is no function '%s', there are %s"
                                    .formatted(name, missing, missing, functions.keySet()));
                });
        leading.require(name, requests.requests());
    }

    @Override
    public void prime() {
        requests.prime();
    }
}
