package dev.tandem.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.reflect.Method;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A client that is made beside what else a start does, or when it is first called. */
class LaterClientTest {

    private static final String CLIENT = DynamoDbClient.class.getName().replace('.', '/');

    private static final Path SOURCES = Path.of("../dynamodb/src/main/java/dev/tandem/dynamodb");

    /** Of a library that reads and writes aggregates; tables are made by others. */
    private static final List<String> PACKAGES = List.of("aggregate", "event", "store");

    @Test
    void it_hands_on_all_operations_that_aggregates_need() throws Exception {
        Set<String> handedOn =
                Arrays.stream(LaterClient.class.getDeclaredMethods())
                        .map(Method::getName)
                        .collect(Collectors.toSet());

        assertThat(called())
                .contains("getItem", "query", "scan", "putItem", "transactWriteItems")
                .isSubsetOf(handedOn);
    }

    @Test
    void on_demand_it_is_made_once_and_not_before_it_is_called() {
        AtomicInteger made = new AtomicInteger();
        DynamoDbClient client =
                LaterClient.onDemand(() -> {
                    made.incrementAndGet();
                    return new Nobody();
                });

        assertThat(client.serviceName()).isEqualTo("dynamodb");
        assertThat(made).hasValue(0);
        for (int call = 1; call <= 2; call++) {
            assertThatThrownBy(() -> client.getItem(GetItemRequest.builder().build()))
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThat(made).hasValue(1);
        }
    }

    @Test
    void a_client_that_can_not_be_made_ends_the_start() {
        Map<String, String> variables =
                Map.of(
                        "MAIN_CLASS", OnDynamoDb.class.getName(),
                        "SPRING_CLOUD_FUNCTION_DEFINITION", "none",
                        "AWS_ACCESS_KEY_ID", "key",
                        "AWS_SECRET_ACCESS_KEY", "secret",
                        "TANDEM_DYNAMODB_ENDPOINT", "localhost");

        assertThatThrownBy(() -> new FunctionHandler(variables))
                .hasStackTraceContaining("endpointOverride");
    }

    /** Has a client and no function. */
    static final class OnDynamoDb implements LambdaApplication {

        @Override
        public void compose(Composition functions) {
            assertThat(functions.dynamoDb()).isNotNull();
            functions.event("none", _ -> "");
        }
    }

    private record Nobody() implements DynamoDbClient {

        @Override
        public String serviceName() {
            return "nobody";
        }

        @Override
        public void close() {
            // there is nothing
        }
    }

    /** What is called on a client; pages are asked for by what they are pages of. */
    private static Set<String> called() throws Exception {
        Path code =
                Path.of(
                        DynamoDbAggregateFactory.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        if (Files.isDirectory(code)) {
            return calledIn(code);
        }
        try (FileSystem jar = FileSystems.newFileSystem(code)) {
            return calledIn(jar.getPath("/"));
        }
    }

    private static Set<String> calledIn(Path root) throws IOException {
        Set<String> called = new TreeSet<>();
        for (String name : PACKAGES) {
            try (Stream<Path> files = Files.list(root.resolve("dev/tandem/dynamodb/" + name))) {
                for (Path file : files.filter(each -> isOfTheLibrary(each, name)).toList()) {
                    called.addAll(calledBy(Files.readAllBytes(file)));
                }
            }
        }
        return called;
    }

    /** And not of its tests, which may lie beside it. */
    private static boolean isOfTheLibrary(Path file, String name) {
        String type = file.getFileName().toString().replaceFirst("[$.].*", "");
        return file.toString().endsWith(".class")
                && Files.exists(SOURCES.resolve(name).resolve(type + ".java"));
    }

    private static List<String> calledBy(byte[] file) {
        return ClassFile.of().parse(file).methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .filter(InvokeInstruction.class::isInstance)
                .map(InvokeInstruction.class::cast)
                .filter(call -> call.owner().asInternalName().equals(CLIENT))
                .map(call -> call.name().stringValue().replace("Paginator", ""))
                .filter(name -> !name.equals("builder"))
                .toList();
    }
}
