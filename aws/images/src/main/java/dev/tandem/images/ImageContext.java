package dev.tandem.images;

import dev.tandem.harness.aws.lambda.image.TaskRoot;
import dev.tandem.harness.engines.process.TemporaryFolder;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The folder that {@code docker build} takes: a task root for each image, the Dockerfile, and in
 * {@code training} what the training runs on, which stays in its stage.
 *
 * @param project the folder of the project, which has built the zips
 * @param folder that it becomes
 */
record ImageContext(Path project, Path folder) {

    private static final Path HERE = Path.of("aws", "images");

    /** Beside what the build makes. */
    static ImageContext in(Path project) {
        return new ImageContext(project, project.resolve(HERE).resolve("target/context"));
    }

    Path taskRoot(FunctionImage image) {
        return folder.resolve(image.name());
    }

    void prepare(String classPath, Path dynamoDbLocal) {
        FunctionImage.all().forEach(this::prepare);
        try {
            Files.copy(own("Dockerfile"), cleared("Dockerfile"));
            Files.copy(own("dockerignore"), cleared(".dockerignore"));
            Path training = cleared("training");
            Stream<Path> jars =
                    Arrays.stream(classPath.split(File.pathSeparator, -1)).map(Path::of);
            TrainingFiles files = new TrainingFiles(training);
            for (Path each : jars.toList()) {
                files.addToClassPath(each);
            }
            files.addFolder(dynamoDbLocal, "dynamodb-local");
        } catch (IOException e) {
            throw new UncheckedIOException("The images' folder can't be made: " + folder, e);
        }
    }

    /** The task root of one image. */
    void prepare(FunctionImage image) {
        Path zip = image.zip(project);
        if (!Files.exists(zip)) {
            throw new IllegalStateException(
                    "there is no %s: build it with mvn package -DskipTests".formatted(zip));
        }
        TaskRoot.make(zip, taskRoot(image), image.handler());
    }

    private Path own(String name) {
        return project.resolve(HERE).resolve(name);
    }

    private Path cleared(String name) {
        Path target = folder.resolve(name);
        new TemporaryFolder(target).delete();
        return target;
    }
}
