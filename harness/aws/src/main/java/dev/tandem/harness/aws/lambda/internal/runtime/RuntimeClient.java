package dev.tandem.harness.aws.lambda.internal.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;

import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** AWS's runtime interface client for Java, found on the class path of the harness. */
public final class RuntimeClient {

    /** Its main class; takes the handler as its argument. */
    public static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    /** One class of each jar that the client needs. */
    private static final List<Class<?>> JARS =
            List.of(
                    AWSLambda.class,
                    Context.class,
                    PojoSerializer.class,
                    SdkInternalThreadLocal.class);

    private RuntimeClient() {}

    static String classPath() {
        return jars().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Its jars, of which each has a part. */
    public static Stream<Path> jars() {
        return JARS.stream().map(RuntimeClient::jar).distinct();
    }

    private static Path jar(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException | RuntimeException e) {
            throw new IllegalStateException(
                    "%s must be in a jar of its own on the class path, not packed into another one"
                            .formatted(type.getName()),
                    e);
        }
    }
}
