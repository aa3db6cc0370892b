package dev.tandem.proofs.face;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** The classes of this class path anew, as if most of Spring were not on it. */
final class ClassesWithoutSpring extends URLClassLoader {

    private static final String SPRING = "org.springframework.";
    private static final String LOGBACK = "ch.qos.logback.";
    private static final String SHARED = "com.amazonaws.services.lambda.runtime.";

    private final Set<String> there;

    /**
     * @param there which packages below {@code org.springframework} are there
     */
    ClassesWithoutSpring(Set<String> there) {
        super(
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !entry.isEmpty())
                        .map(ClassesWithoutSpring::url)
                        .toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader());
        this.there = there;
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean isResolved) throws ClassNotFoundException {
        if (name.startsWith(SHARED)) {
            return ClassesWithoutSpring.class.getClassLoader().loadClass(name);
        }
        // Logback, if it is there, wants classes of Spring Boot's
        if (name.startsWith(LOGBACK)) {
            throw new ClassNotFoundException(name);
        }
        if (name.startsWith(SPRING)
                && there.stream().noneMatch(part -> name.startsWith(SPRING + part + "."))) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, isResolved);
    }
}
