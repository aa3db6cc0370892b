package dev.tandem.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prepares the cart's images, and trains their AOT caches.
 *
 * <ul>
 *   <li>{@code prepare}: lays out what {@code docker build} takes, in {@code aws/images/target},
 *       and the template of a deployment by images
 *   <li>{@code train}: the same, and trains the caches under this JVM, for the harness
 *   <li>{@code train IMAGE FOLDER}: trains the one that is laid out there, as the Dockerfile does
 * </ul>
 */
public final class CartImages {

    private static final String ENGINE = "tandem.dynamodb-local.lib";

    private CartImages() {}

    public static void main(String[] args) throws IOException {
        // engines of this JVM are shared until it ends
        Thread.setDefaultUncaughtExceptionHandler(CartImages::fail);
        run(args);
        System.exit(0);
    }

    private static void fail(Thread thread, Throwable failure) {
        failure.printStackTrace(System.err);
        System.exit(1);
    }

    private static void run(String[] args) throws IOException {
        if (args.length == 3 && args[0].equals("train")) {
            train(FunctionImage.named(args[1]), Path.of(args[2]));
        } else if (args.length == 1 && (args[0].equals("prepare") || args[0].equals("train"))) {
            prepare(args[0].equals("train"));
        } else {
            throw new IllegalArgumentException(
                    "CartImages prepare, CartImages train, or CartImages train IMAGE FOLDER");
        }
    }

    private static void prepare(boolean trained) throws IOException {
        Path project = Path.of("").toAbsolutePath();
        ImageContext context = ImageContext.in(project);
        context.prepare(System.getProperty("java.class.path"), Path.of(System.getProperty(ENGINE)));
        Path template = context.folder().resolveSibling("template.yaml");
        Files.writeString(
                template, ImageTemplate.of(Files.readString(project.resolve("template.yaml"))));
        System.out.println("Images can be built in " + context.folder());
        if (trained) {
            FunctionImage.all().forEach(image -> train(image, context.taskRoot(image)));
        }
    }

    private static void train(FunctionImage image, Path taskRoot) {
        int events = Training.train(image, taskRoot).size();
        System.out.println("%s is trained by %s events".formatted(image.name(), events));
    }
}
