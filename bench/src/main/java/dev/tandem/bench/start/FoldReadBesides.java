package dev.tandem.bench.start;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.tandem.lambda.FunctionHandler;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * The lean face's function, which has read the classes of its fold by {@code java.lang.classfile}
 * besides: what a fingerprint would cost more if the library read them so.
 */
public final class FoldReadBesides implements RequestStreamHandler {

    private static final String DOMAIN = "dev/tandem/cart/";
    private static final String DECIDER = DOMAIN + "CartDecider";
    private static final ClassFile FILES =
            ClassFile.of(
                    ClassFile.DebugElementsOption.DROP_DEBUG,
                    ClassFile.LineNumbersOption.DROP_LINE_NUMBERS,
                    ClassFile.StackMapsOption.DROP_STACK_MAPS,
                    ClassFile.ConstantPoolSharingOption.NEW_POOL);

    private final FunctionHandler function = new FunctionHandler();

    /** Called by Lambda. */
    public FoldReadBesides() throws IOException {
        Set<String> seen = new HashSet<>();
        Deque<String> unseen = new ArrayDeque<>(Set.of(DECIDER));
        while (!unseen.isEmpty()) {
            String name = unseen.pop();
            if (name.startsWith(DOMAIN) && seen.add(name)) {
                ClassModel model = FILES.parse(bytes(name));
                FILES.transformClass(model, ClassTransform.ACCEPT_ALL);
                for (PoolEntry constant : model.constantPool()) {
                    if (constant instanceof ClassEntry type) {
                        unseen.add(type.asInternalName());
                    }
                }
            }
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream file =
                FoldReadBesides.class.getClassLoader().getResourceAsStream(name + ".class")) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, @Nullable Context call)
            throws IOException {
        function.handleRequest(event, answer, call);
    }
}
