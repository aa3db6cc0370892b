package dev.tandem.harness.slice;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells of each message of a batch, and reports those as failed that say so. */
public final class SaleFunction {

    private static final Pattern MESSAGE =
            Pattern.compile("\"messageId\":\"([^\"]+)\".*?\"body\":\"([^\"]+)\"");

    public void handle(InputStream input, OutputStream output) throws Exception {
        String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        StringBuilder failed = new StringBuilder();
        Matcher message = MESSAGE.matcher(event);
        while (message.find()) {
            System.out.println("sold: " + message.group(2));
            if (message.group(2).contains("poison")) {
                failed.append(failed.isEmpty() ? "" : ",")
                        .append("{\"itemIdentifier\":\"%s\"}".formatted(message.group(1)));
            }
        }
        output.write(
                "{\"batchItemFailures\":[%s]}".formatted(failed).getBytes(StandardCharsets.UTF_8));
    }
}
