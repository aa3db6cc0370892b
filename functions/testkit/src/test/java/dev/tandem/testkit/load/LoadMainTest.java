package dev.tandem.testkit.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

class LoadMainTest {

    @TempDir private Path folder;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    received.add(
                            exchange.getRequestURI().getPath()
                                    + " "
                                    + new String(
                                            exchange.getRequestBody().readAllBytes(),
                                            StandardCharsets.UTF_8));
                    String path = exchange.getRequestURI().getPath();
                    exchange.sendResponseHeaders(
                            path.matches("/\\d+") ? Integer.parseInt(path.substring(1)) : 200, -1);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void each_client_sends_what_the_file_says_and_the_report_is_printed() throws Exception {
        int end =
                run(
                        """
                        {"url": "%s",
                         "prepare": [{"path": "open", "body": {"id": "a-{client}-{run}"}}],
                         "commands": [{"path": "add", "body": {"id": "a-{client}", "n": "{number}"}},
                                      {"path": "422", "body": {"list": ["{alternating}", 7]}}],
                         "clients": 2, "seconds": 1}\
                        """);

        assertThat(end).isZero();
        assertThat(received).contains("/add {\"id\":\"a-1\",\"n\":0}", "/422 {\"list\":[1,7]}");
        assertThat(received).filteredOn(one -> one.startsWith("/open")).hasSize(2);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("2 clients, ")
                .contains(" refused, 0 failed\n", "commands/s ", "p95 ", "not known over HTTP");
    }

    @Test
    void the_load_of_the_guide_is_one() throws Exception {
        String load =
                Files.readString(Path.of("../../docs/how-to/cart-load.json"))
                        .replace("http://localhost:8080/", "%s")
                        .replace("\"seconds\": 10", "\"seconds\": 1");

        assertThat(run(load)).isZero();

        assertThat(received)
                .filteredOn(one -> one.startsWith("/createCart {\"cartId\":\"load-"))
                .hasSize(8);
        assertThat(received)
                .filteredOn(one -> one.startsWith("/changeCartItemQuantity "))
                .anyMatch(one -> one.endsWith("\"quantity\":1}"))
                .anyMatch(one -> one.endsWith("\"quantity\":2}"));
    }

    @ParameterizedTest
    @CsvSource({
        "409, '[1-9]\\d* refused, 0 failed\n'",
        "503, '0 refused, [1-9]\\d* failed, first: .* answered 503'"
    })
    void a_load_of_which_nothing_is_accepted_ends_with_one(String path, String told)
            throws Exception {
        assertThat(run(load(path))).isEqualTo(1);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern("1 clients, .* 0 commands accepted, " + told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"clients\": 1' | '\"clients\": 0' | clients is 0: must be 1 to 1000",
                "'\"seconds\": 1' | '\"seconds\": 9999' | seconds is 9999: must be 1 to 3600",
                "'\"seconds\": 1' | '\"second\": 1' | second",
                "'\"clients\": 1' | '\"clients\": \"one\"' | clients ",
                "'%s' | 'ftp://there' | url is 'ftp://there'",
                "'%s' | '//there/' | url is '//there/': must begin with http:// or https://",
                "'%s' | 'there:8080' | url is 'there:8080': must begin with http://",
                "'\"%s\"' | 'null' | url",
                "'%s' | 'http://there:70000/' | url is 'http://there:70000/': must have a port of"
                        + " at most 65535",
                "'%s' | 'http://there:99999999999/' | url is 'http://there:99999999999/': must",
                "'%s' | 'http://:8080/' | url is 'http://:8080/': must begin with",
                "'%s' | 'http://there/?stage=x' | url is 'http://there/?stage=x': must end with a"
                        + " path",
                "'{\"id\": 1}' | '[]' | commands[0].body must be a JSON object",
                "'[{\"path\": \"add\", \"body\": {\"id\": 1}}]' | '[]' | commands is empty: must"
                        + " have",
                "'[{\"path\"' | '[null, {\"path\"' | commands[0] is missing: must be given",
                "'\"add\"' | '\"a d d\"' | commands[0] has the path 'a d d'",
                "'\"seconds\": 1' | '\"seconds\": 1, \"headers\": {\"host\": \"x\"}' | headers.host"
                        + " can't",
                "'{\"url\"' | '[\"url\"' | is no load"
            })
    void what_is_no_load_is_told_with_its_field(String right, String wrong, String told)
            throws Exception {
        String load = load("add");
        assertThat(load).contains(right);

        assertThat(run(load.replace(right, wrong))).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is no load: ", told);
        assertThat(received).isEmpty();
    }

    @Test
    void nothing_is_no_load() throws Exception {
        assertThat(run("null")).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .endsWith("load.json is no load: is null: must be a JSON object\n");
    }

    @Test
    void what_can_t_be_reached_is_told_with_its_url() throws Exception {
        server.stop(0);

        assertThat(
                        run(
                                load("add")
                                        .replace(
                                                "\"commands\"",
                                                "\"prepare\": [{\"path\": \"open\", \"body\": {}}],"
                                                        + " \"commands\"")))
                .isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("the load was not run: http://127.0.0.1:")
                .endsWith("/open can't be reached\n");
    }

    @Test
    void a_file_that_is_not_there_is_told() throws InterruptedException {
        int end = LoadMain.run(new String[] {"nowhere.json"}, printer(out), printer(err));

        assertThat(end).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("nowhere.json");
    }

    private static String load(String path) {
        return """
        {"url": "%s", "commands": [{"path": "PATH", "body": {"id": 1}}],
         "clients": 1, "seconds": 1}\
        """
                .replace("PATH", path);
    }

    private int run(String load) throws IOException, InterruptedException {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        Path file = folder.resolve("load.json");
        Files.writeString(file, load.replace("%s", url));
        return LoadMain.run(new String[] {file.toString()}, printer(out), printer(err));
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
