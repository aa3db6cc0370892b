package dev.tandem.function.lambda;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryObserver;
import dev.tandem.function.internal.LambdaAnswer;
import dev.tandem.function.request.RequestReader;
import dev.tandem.function.route.RoutedFunction;
import dev.tandem.snapstart.RuntimeHook;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.cloud.function.context.FunctionRegistry;
import org.springframework.cloud.function.context.catalog.FunctionTypeUtils;
import org.springframework.cloud.function.context.config.FunctionContextUtils;
import org.springframework.core.ResolvableType;
import org.springframework.messaging.Message;

import tools.jackson.databind.json.JsonMapper;

import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Has Spring Cloud Function's AWS adapter find, under each name of a function that takes commands
 * or queries, one that takes what Lambda was called with. What other functions take and give stays
 * the adapter's business.
 */
public final class LambdaFunctions implements SmartInitializingSingleton, RuntimeHook {

    private static final Type BYTES_TO_BYTES =
            ResolvableType.forClassWithGenerics(
                            Function.class,
                            ResolvableType.forClassWithGenerics(Message.class, InputStream.class),
                            ResolvableType.forClass(LambdaAnswer.class))
                    .getType();

    private final ConfigurableListableBeanFactory beans;
    private final FunctionRegistry catalog;
    private final RequestReader reader;
    private final AnswerWriter answers;
    private final List<CallTarget> registered = new ArrayList<>();

    /**
     * @param beans has the functions
     * @param mapper writes answers; knows {@link dev.tandem.json.TandemModule}
     */
    public LambdaFunctions(
            ConfigurableListableBeanFactory beans,
            FunctionRegistry catalog,
            RequestReader reader,
            JsonMapper mapper) {
        this.beans = beans;
        this.catalog = catalog;
        this.reader = reader;
        this.answers = new AnswerWriter(mapper);
    }

    /** Looks at types only; no function is made for it. */
    @Override
    public void afterSingletonsInstantiated() {
        Map<String, CallTarget> targets = new HashMap<>();
        for (String name : beans.getBeanNamesForType(Function.class, true, false)) {
            Type input = inputOf(name);
            if (RequestReader.reads(input)) {
                targets.put(
                        name,
                        new ObservedTarget(
                                name,
                                new RequestTarget(() -> function(name), input, reader),
                                this::observers));
            }
        }
        targets.forEach((name, target) -> register(name, new CustomResourceTarget(name, target)));
        for (String name : beans.getBeanNamesForType(RoutedFunction.class, true, false)) {
            register(
                    name,
                    new RoutedTarget(() -> beans.getBean(name, RoutedFunction.class), targets));
        }
    }

    private Type inputOf(String name) {
        Type type = FunctionContextUtils.findType(beans, name);
        return type == null ? Object.class : FunctionTypeUtils.getInputType(type);
    }

    @SuppressWarnings("unchecked") // its input is what the reader makes, since its type says so
    private Function<Object, Object> function(String name) {
        return beans.getBean(name, Function.class);
    }

    private List<QueryObserver> observers() {
        return beans.getBeanProvider(QueryObserver.class).orderedStream().toList();
    }

    /** Reads a request of each kind, and writes an answer; no function is called. */
    @Override
    public void prime() {
        registered.forEach(CallTarget::prime);
        answers.write(new Problem.NotFound("tandem-priming"), AnswerFormat.DIRECT);
    }

    private void register(String name, CallTarget target) {
        registered.add(target);
        catalog.register(
                new FunctionRegistration<>(new BytesFunction(target, answers), name)
                        .type(BYTES_TO_BYTES));
    }
}
