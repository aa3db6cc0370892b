package dev.tandem.harness.sam;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The function of a custom resource: notes what it is asked, and answers as the property {@code
 * Answer} says, but to a delete and on the way back always with success.
 */
public final class Step implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        String note =
                "%s %s on %s\n"
                        .formatted(
                                text(event, "RequestType"),
                                text(event, "Color"),
                                context.getFunctionVersion());
        Files.writeString(
                Path.of(text(event, "Notes")),
                note,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        String answer =
                text(event, "RequestType").equals("Delete") ? "SUCCESS" : text(event, "Answer");
        if (!answer.equals("nothing")) {
            put(event, answer);
        }
    }

    private static void put(String event, String answer) throws IOException {
        String body =
                """
                {"Status":"%s","Reason":"no table","PhysicalResourceId":"m","StackId":"%s",\
                "RequestId":"%s","LogicalResourceId":"%s"}\
                """
                        .formatted(
                                answer,
                                text(event, "StackId"),
                                text(event, "RequestId"),
                                text(event, "LogicalResourceId"));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(text(event, "ResponseURL")))
                        .PUT(BodyPublishers.ofString(body))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(request, BodyHandlers.discarding());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first text of that name, which in CloudFormation's order is the resource's own. */
    private static String text(String event, String name) {
        Matcher found = Pattern.compile("\"%s\":\"([^\"]*)\"".formatted(name)).matcher(event);
        return found.find() ? found.group(1) : "";
    }
}
