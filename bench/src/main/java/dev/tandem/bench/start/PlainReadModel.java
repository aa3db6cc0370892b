package dev.tandem.bench.start;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/**
 * The floor of {@code updateCartReadModel}: a handler with JDBC and nothing else, which reads the
 * same batch, writes the same rows in one transaction, and prints one line.
 */
public final class PlainReadModel implements RequestStreamHandler {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    @SuppressWarnings("SystemOut") // the line
    public void handleRequest(InputStream event, OutputStream answer, Context call)
            throws IOException {
        JsonNode records = JSON.readTree(event.readAllBytes()).get("Records");
        try (Connection database =
                DriverManager.getConnection(System.getenv("SPRING_DATASOURCE_URL"))) {
            database.setAutoCommit(false);
            PlainRows rows = new PlainRows(database);
            for (JsonNode record : records) {
                write(record.get("dynamodb").get("NewImage"), rows);
            }
            database.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        System.out.println("{\"message\":\"rows written\",\"records\":" + records.size() + "}");
        answer.write("{\"batchItemFailures\":[]}".getBytes(StandardCharsets.UTF_8));
    }

    private static void write(JsonNode item, PlainRows rows) throws SQLException {
        String cart = text(item, "cartId", "S");
        JsonNode body = JSON.readTree(text(item, "body", "S"));
        if (text(item, "eventType", "S").equals("cart_created")) {
            OffsetDateTime at = OffsetDateTime.parse(text(item, "createdAt", "S"));
            rows.create(cart, body.get("userAccountId").stringValue(), at);
        } else {
            rows.add(cart, body.get("item"), Long.parseLong(text(item, "sequenceNumber", "N")));
        }
    }

    private static String text(JsonNode item, String attribute, String type) {
        return item.get(attribute).get(type).stringValue();
    }
}
