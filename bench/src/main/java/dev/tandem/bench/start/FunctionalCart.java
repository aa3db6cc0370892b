package dev.tandem.bench.start;

import dev.tandem.cart.commands.CartCommandsApplication;
import dev.tandem.lambda.FunctionHandler;

import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.messaging.Message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * An attempt: {@code createCart} by functional registration, as Spring Cloud Function documents it.
 * Neither auto-configuration nor a configuration class is read; the one bean is made by the lean
 * face's composition, so that nothing could be registered with less.
 */
public class FunctionalCart implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final String NAME = "createCart";

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(NAME, FunctionRegistration.class, FunctionalCart::registration);
    }

    private static FunctionRegistration<Function<Message<InputStream>, byte[]>> registration() {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.put("MAIN_CLASS", CartCommandsApplication.class.getName());
        FunctionHandler handler = new FunctionHandler(variables);
        Function<Message<InputStream>, byte[]> function =
                event -> answer(handler, event.getPayload());
        return new FunctionRegistration<>(function, NAME)
                .type(
                        ResolvableType.forClassWithGenerics(
                                        Function.class,
                                        ResolvableType.forClassWithGenerics(
                                                Message.class, InputStream.class),
                                        ResolvableType.forClass(byte[].class))
                                .getType());
    }

    private static byte[] answer(FunctionHandler handler, InputStream event) {
        try {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            handler.handleRequest(event, answer, null);
            return answer.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
