package dev.tandem.function.lambda;

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
import java.util.List;
import java.util.function.Function;

/**
 * Has Spring Cloud Function's AWS adapter find, under each name of a function that takes commands
 * or queries or the records of a stream or a queue, one that takes what Lambda was called with.
 * What other functions take and give stays the adapter's business.
 */
public final class LambdaFunctions implements SmartInitializingSingleton, RuntimeHook {

    static final Type BYTES_TO_BYTES =
            ResolvableType.forClassWithGenerics(
                            Function.class,
                            ResolvableType.forClassWithGenerics(Message.class, InputStream.class),
                            ResolvableType.forClass(LambdaAnswer.class))
                    .getType();

    private final ConfigurableListableBeanFactory beans;
    private final FunctionRegistry catalog;
    private final EventFunctions functions;
    private final StreamFunctions streams;

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
        this.functions = new EventFunctions(reader, mapper, this::observers);
        this.streams = new StreamFunctions(beans, catalog, new AnswerWriter(mapper));
    }

    /** Looks at types only; no function is made for it. */
    @Override
    public void afterSingletonsInstantiated() {
        for (String name : beans.getBeanNamesForType(Function.class, true, false)) {
            Type input = inputOf(name);
            if (RequestReader.reads(input)) {
                functions.add(name, input, () -> function(name));
            }
        }
        streams.register();
        for (String name : beans.getBeanNamesForType(RoutedFunction.class, true, false)) {
            functions.route(name, () -> beans.getBean(name, RoutedFunction.class).routes());
        }
        functions.all().forEach(this::register);
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

    @Override
    public void prime() {
        functions.prime();
    }

    private void register(String name, EventFunction function) {
        catalog.register(
                new FunctionRegistration<>(new BytesFunction(function), name).type(BYTES_TO_BYTES));
    }
}
