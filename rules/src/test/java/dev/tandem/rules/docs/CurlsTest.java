package dev.tandem.rules.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.cart.local.CartLocalApplication;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** What README and docs say that a call answers is what it answers. */
@SpringBootTest(
        classes = CartLocalApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"tandem.local.dynamodb-port=0", "tandem.local.postgres-port=0"})
class CurlsTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    static List<Page> pages() {
        return Page.all().stream().filter(page -> !Curl.allOn(page).isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_curls_answer_as_printed_but_for_the_instants(Page page) throws Exception {
        answersAsPrinted(page);
    }

    @Test
    void most_how_tos_show_a_call() {
        assertThat(pages()).hasSizeGreaterThan(4).extracting(Page::name).contains("README.md");
    }

    @Test
    void a_page_with_another_answer_is_refused() {
        assertThatThrownBy(() -> answersAsPrinted(Page.planted("other_answer.md")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("\"version\":1");
    }

    private void answersAsPrinted(Page page) throws IOException, InterruptedException {
        for (Curl curl : Curl.allOn(page)) {
            assertThat(Curl.withoutInstants(call(curl.function(), curl.request())))
                    .as("%s of %s", curl.function(), page)
                    .matches(curl.expected());
        }
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
}
