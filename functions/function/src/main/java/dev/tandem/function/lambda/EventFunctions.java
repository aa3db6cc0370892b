package dev.tandem.function.lambda;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryObserver;
import dev.tandem.function.request.CommandEnvelope;
import dev.tandem.function.request.CommandRequest;
import dev.tandem.function.request.QueryRequest;
import dev.tandem.function.request.RequestReader;
import dev.tandem.function.route.Routes;

import tools.jackson.databind.json.JsonMapper;

import java.lang.reflect.Type;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The functions of an application that take commands or queries, as Lambda calls them. */
public final class EventFunctions {

    private final RequestReader reader;
    private final AnswerWriter answers;
    private final QueryObservers observers;
    private final Map<String, CallTarget> targets = new HashMap<>();
    private final Map<String, EventFunction> functions = new LinkedHashMap<>();

    /**
     * @param reader reads requests
     * @param mapper writes answers; knows {@link dev.tandem.json.TandemModule}
     * @param observers are told what queries answer; asked for when one is first called
     */
    public EventFunctions(
            RequestReader reader, JsonMapper mapper, Supplier<List<QueryObserver>> observers) {
        this.reader = reader;
        this.answers = new AnswerWriter(mapper);
        this.observers = new QueryObservers(observers);
    }

    /** A function that takes a command. */
    public <C> void command(
            String name, Class<C> command, Function<CommandRequest<C>, ?> function) {
        Type input = new RequestType(CommandRequest.class, command);
        CommandEnvelope.check(input);
        add(name, input, () -> erased(function));
    }

    /** A function that takes a query. */
    public <Q> void query(String name, Class<Q> query, Function<QueryRequest<Q>, ?> function) {
        add(name, new RequestType(QueryRequest.class, query), () -> erased(function));
    }

    @SuppressWarnings("unchecked") // its input is what the reader makes of that type
    private static Function<Object, Object> erased(Function<?, ?> function) {
        return (Function<Object, Object>) function;
    }

    /**
     * One more.
     *
     * @param input what it takes: a {@code CommandRequest} or {@code QueryRequest} of something
     * @param function made when it is first asked for
     */
    public void add(String name, Type input, Supplier<Function<Object, Object>> function) {
        CallTarget target = new RequestTarget(function, input, reader);
        targets.put(name, new ObservedTarget(name, target, observers));
        put(name, new CustomResourceTarget(name, targets.get(name)));
    }

    /**
     * One that leads to others.
     *
     * @param routes made when they are first asked for
     */
    public void route(String name, Supplier<Routes> routes) {
        put(name, new RoutedTarget(routes, targets));
    }

    private void put(String name, CallTarget target) {
        functions.put(name, new EventFunction(target, answers));
    }

    /** The one of that name, which has to be there. */
    public EventFunction get(String name) {
        return Objects.requireNonNull(functions.get(name), name);
    }

    /** The names of those that take a command or a query, and lead to no other. */
    public Set<String> requests() {
        return Collections.unmodifiableSet(targets.keySet());
    }

    /** By their names. */
    public Map<String, EventFunction> all() {
        return Collections.unmodifiableMap(functions);
    }

    /** Reads a request of each kind, and writes an answer; no function is called. */
    public void prime() {
        functions.values().forEach(EventFunction::prime);
        answers.write(new Problem.NotFound("tandem-priming"), AnswerFormat.DIRECT);
    }
}
