package dev.tandem.proofs.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.commands.CartCommandsApplication;
import dev.tandem.cart.readmodel.CartReadModelApplication;
import dev.tandem.cart.readmodel.CartSchema;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.dynamodb.table.Tables;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.lambda.FunctionHandler;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The lean face where Spring is not there: what it needs is what its zips hold. */
class WithoutSpringTest {

    private static final Set<String> OF_JDBC =
            Set.of("core", "util", "lang", "beans", "jdbc", "dao", "transaction");

    private static final String CREATE = "{\"cartId\":\"lean\",\"userAccountId\":\"mia\"}";

    private final Map<String, String> variables = new TreeMap<>();

    WithoutSpringTest() {
        String key = "lean" + UUID.randomUUID().toString().replace("-", "");
        new TableCreation(DynamoDbLocal.shared().client(key))
                .create(CartAggregate.TYPE, Tables.of(CartAggregate.TYPE, ""));
        variables.put("TANDEM_DYNAMODB_ENDPOINT", DynamoDbLocal.shared().endpoint().toString());
        variables.put("AWS_REGION", DynamoDbAccess.REGION.id());
        variables.put("AWS_ACCESS_KEY_ID", key);
        variables.put("AWS_SECRET_ACCESS_KEY", "secret");
        variables.put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
        variables.put("TANDEM_METRICS_ENABLED", "true");
    }

    @Test
    void a_command_is_carried_out_and_answered() throws Exception {
        assertThat(call(CartCommandsApplication.class, "createCart", Set.of(), CREATE))
                .isEqualTo(
                        "{\"cartId\":\"lean\",\"version\":1,\"events\":[{\"sequenceNumber\":1,\"eventType\":\"cart_created\"}]}");
    }

    @Test
    void a_read_model_needs_of_Spring_what_its_JDBC_is_made_of() throws Exception {
        String url = LocalPostgres.shared().createDatabase();
        CartSchema.migrate(new DriverManagerDataSource(url));
        variables.put("SPRING_DATASOURCE_URL", url);

        String answer =
                call(CartReadModelApplication.class, "getCart", OF_JDBC, "{\"cartId\":\"none\"}");

        assertThat(answer).contains("urn:tandem:not-found");
    }

    @Test
    void a_class_of_Spring_is_not_to_be_had_here() {
        assertThatThrownBy(() ->
                        new ClassesWithoutSpring(Set.of())
                                .loadClass("org.springframework.boot.SpringApplication"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    private String call(Class<?> application, String function, Set<String> ofSpring, String request)
            throws Exception {
        variables.put("MAIN_CLASS", application.getName());
        variables.put("SPRING_CLOUD_FUNCTION_DEFINITION", function);
        try (var classes = new ClassesWithoutSpring(ofSpring)) {
            RequestStreamHandler handler =
                    (RequestStreamHandler)
                            classes.loadClass(FunctionHandler.class.getName())
                                    .getConstructor(Map.class)
                                    .newInstance(variables);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            handler.handleRequest(new ByteArrayInputStream(request.getBytes(UTF_8)), answer, null);
            return answer.toString(UTF_8);
        }
    }
}
