package dev.tandem.cart.local;

import org.springframework.boot.SpringApplication;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A command to the local application over HTTP, beside the same function called in its process, and
 * when its row is there. One client; the arms alternate every twenty calls.
 */
@SuppressWarnings("SystemOut") // it is a program
public final class LocalProfile {

    private static final int BLOCK = 20;
    private static final int BLOCKS = 40;
    private static final String FUNCTION = "changeCartItemQuantity";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final Function<Message<byte[]>, Message<byte[]>> function;
    private final JdbcTemplate rows;
    private long version = 2;

    private LocalProfile(ConfigurableApplicationContext application) {
        base =
                URI.create(
                        "http://127.0.0.1:"
                                + application.getEnvironment().getProperty("local.server.port")
                                + "/");
        function = application.getBean(FunctionCatalog.class).lookup(FUNCTION, "application/json");
        rows = application.getBean(JdbcTemplate.class);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var application =
                SpringApplication.run(
                        CartLocalApplication.class,
                        "--server.port=0",
                        "--tandem.local.dynamodb-port=0",
                        "--tandem.local.postgres-port=0",
                        "--logging.level.dev.tandem=warn");
        new LocalProfile(application).run();
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException {
        post("createCart", "{\"cartId\":\"c1\",\"userAccountId\":\"mia\"}");
        post(
                "addCartItem",
                """
                {"cartId":"c1","item":{"itemId":"tea","name":"Green tea","quantity":999,\
                "unitPrice":{"amount":4.50,"currency":"EUR"}}}\
                """);
        List<Long> overHttp = new ArrayList<>();
        List<Long> inProcess = new ArrayList<>();
        List<Long> row = new ArrayList<>();
        for (int block = 0; block < BLOCKS; block++) {
            boolean counts = block >= BLOCKS / 2;
            for (int i = 0; i < BLOCK; i++) {
                measure(() -> call(message(i())), counts ? inProcess : new ArrayList<>());
            }
            for (int i = 0; i < BLOCK; i++) {
                measure(() -> post(FUNCTION, change(i())), counts ? overHttp : new ArrayList<>());
            }
            awaitRow();
            for (int i = 0; i < BLOCK; i++) {
                post(FUNCTION, change(i()));
                measure(this::awaitRow, counts ? row : new ArrayList<>());
            }
        }
        System.out.printf(
                "n %s: in process p50 %.2f ms, over HTTP p50 %.2f ms (ratio %.2f), row after answer"
                        + " p50 %.2f ms (÷ command %.2f)%n",
                row.size(),
                median(inProcess),
                median(overHttp),
                median(overHttp) / median(inProcess),
                median(row),
                median(row) / median(overHttp));
        idle();
    }

    /** What the whole process takes of a core with nobody there; its engines are others. */
    private static void idle() throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(2));
        List<ProcessHandle> processes =
                new ArrayList<>(ProcessHandle.current().descendants().toList());
        processes.add(ProcessHandle.current());
        Duration before = cpu(processes);
        Thread.sleep(Duration.ofSeconds(10));
        System.out.printf(
                "idle: %.1f %% of a core, with the engines%n",
                cpu(processes).minus(before).toMillis() / 100.0);
    }

    private static Duration cpu(List<ProcessHandle> processes) {
        return processes.stream()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private interface Call {
        void run() throws IOException, InterruptedException;
    }

    private static void measure(Call call, List<Long> times)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        call.run();
        times.add(System.nanoTime() - begin);
    }

    private int i() {
        version++;
        return (int) (1 + version % 2);
    }

    private static String change(int quantity) {
        return "{\"cartId\":\"c1\",\"itemId\":\"tea\",\"quantity\":%s}".formatted(quantity);
    }

    private void call(Message<byte[]> message) {
        String answer = new String(function.apply(message).getPayload(), StandardCharsets.UTF_8);
        if (!answer.contains("\"version\"")) {
            throw new IllegalStateException(answer);
        }
    }

    private static Message<byte[]> message(int quantity) {
        return MessageBuilder.withPayload(change(quantity).getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private void awaitRow() throws InterruptedException {
        while (rows.query(
                                "SELECT last_sequence_number FROM cart WHERE cart_id = 'c1'",
                                (row, _) -> row.getLong(1))
                        .getFirst()
                < version) {
            Thread.sleep(Duration.ofMillis(1));
        }
    }

    private void post(String name, String json) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve(name))
                        .header("content-type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.body());
        }
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e6;
    }
}
