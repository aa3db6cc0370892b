package dev.tandem.rules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.local.LocalApplication;
import dev.tandem.rules.SourceFiles;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the README shows is what there is. */
@SpringBootTest(
        classes = LocalApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"tandem.local.dynamodb-port=0", "tandem.local.postgres-port=0"})
class DocsTest {

    private static final Pattern CURL =
            Pattern.compile("\\$ curl -s http://localhost:8080/(\\w+) --json '(.*)'\n(.*)\n");
    private static final Pattern CODE =
            Pattern.compile("<!-- from (\\S+) -->\n```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");

    private final String readme = SourceFiles.read(SourceFiles.root().resolve("README.md"));
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    @Test
    void the_curls_answer_as_printed_but_for_the_instants() throws Exception {
        List<MatchResult> curls = CURL.matcher(readme).results().toList();

        assertThat(curls).hasSize(5);
        for (MatchResult curl : curls) {
            assertThat(withoutInstants(call(curl.group(1), curl.group(2))))
                    .as(curl.group(1))
                    .isEqualTo(withoutInstants(curl.group(3)));
        }
    }

    @Test
    void the_code_is_the_repository_s() {
        List<MatchResult> blocks = CODE.matcher(readme).results().toList();

        assertThat(blocks).hasSizeGreaterThan(5);
        for (MatchResult block : blocks) {
            assertThat(lines(SourceFiles.read(SourceFiles.root().resolve(block.group(1)))))
                    .as(block.group(1))
                    .contains(lines(block.group(2)));
        }
    }

    @Test
    void the_links_lead_somewhere() {
        List<Path> targets =
                LINK.matcher(readme)
                        .results()
                        .map(link -> SourceFiles.root().resolve(link.group(1)))
                        .toList();

        assertThat(targets).isNotEmpty().allMatch(Files::exists);
    }

    private String call(String function, String json) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder()
                                .uri(URI.create("http://localhost:" + port + "/" + function))
                                .header("content-type", "application/json")
                                .header("accept", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(json))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String withoutInstants(String answer) {
        return answer.replaceAll("\"20[0-9T:.-]+Z\"", "\"an instant\"");
    }

    private static String lines(String code) {
        return code.lines().map(String::strip).collect(Collectors.joining("\n", "", "\n"));
    }
}
