package dev.tandem.harness.testing.probe;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

import org.crac.Core;
import org.crac.Resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A function that tells what its hooks have seen. */
public final class SnapProbe implements RequestHandler<Map<String, String>, Object>, Resource {

    /** In its environment: the restore fails. */
    public static final String BROKEN = "BROKEN_RESTORE";

    private final List<String> seen = new ArrayList<>();

    /** Registers its hooks, as a framework would while it starts. */
    public SnapProbe() {
        Core.getGlobalContext().register(this);
    }

    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        seen.add("before " + credentials());
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
        if (System.getenv(BROKEN) != null) {
            throw new IllegalStateException("no copy of this");
        }
        seen.add("after " + credentials());
    }

    @Override
    public Object handleRequest(Map<String, String> event, Context context) {
        return Map.of("seen", seen, "environment", System.getenv());
    }

    private static String credentials() {
        URI uri = URI.create(System.getenv("AWS_CONTAINER_CREDENTIALS_FULL_URI"));
        try (InputStream answer = uri.toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
