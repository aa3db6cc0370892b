package dev.tandem.function.lambda;

import dev.tandem.function.internal.LambdaAnswer;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.cloud.function.context.FunctionRegistry;
import org.springframework.cloud.function.context.catalog.FunctionTypeUtils;
import org.springframework.cloud.function.context.config.FunctionContextUtils;

import java.lang.reflect.Type;
import java.util.Set;
import java.util.function.Function;

/**
 * Functions that take the bytes of an event of a stream or a queue and answer with the records that
 * come again. The adapter would make a tree of maps of each batch, to see whether it is an HTTP
 * request, and throw it away; a batch has up to 6 MB.
 */
record StreamFunctions(
        ConfigurableListableBeanFactory beans, FunctionRegistry catalog, AnswerWriter answers) {

    /** By their names: they are there only where there are such functions. */
    private static final Set<String> RESPONSES =
            Set.of(
                    "com.amazonaws.services.lambda.runtime.events.StreamsEventResponse",
                    "com.amazonaws.services.lambda.runtime.events.SQSBatchResponse");

    void register() {
        for (String name : beans.getBeanNamesForType(Function.class, true, false)) {
            if (isOfRecords(FunctionContextUtils.findType(beans, name))) {
                catalog.register(
                        new FunctionRegistration<Function<?, LambdaAnswer>>(
                                        new RecordsFunction(() -> function(name), answers), name)
                                .type(LambdaFunctions.BYTES_TO_BYTES));
            }
        }
    }

    private static boolean isOfRecords(@Nullable Type type) {
        return type != null
                && byte[].class.equals(FunctionTypeUtils.getInputType(type))
                && RESPONSES.contains(FunctionTypeUtils.getOutputType(type).getTypeName());
    }

    @SuppressWarnings("unchecked") // its type says so
    private Function<byte[], Object> function(String name) {
        return beans.getBean(name, Function.class);
    }
}
