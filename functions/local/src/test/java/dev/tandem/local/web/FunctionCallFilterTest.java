package dev.tandem.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.List;

/** What a page in a browser may send unasked reaches no function. */
class FunctionCallFilterTest {

    private final FunctionCallFilter filter =
            new FunctionCallFilter(
                    List.of("createCart"), KnownHosts.andThis("Shop, mine"), new JsonMapper());

    private final MockFilterChain chain = new MockFilterChain();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/plain;a=b, application/json",
                "text/plain, application/json",
                "application/json, text/plain",
                "multipart/form-data;boundary=a,application/json",
                "*/*",
                "application/*",
                "json"
            })
    void a_body_that_is_not_json_alone_is_refused(String type) throws Exception {
        assertRefused(to("localhost", type), 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON; charset=utf-8"})
    void json_is_taken(String type) throws Exception {
        assertTaken(to("localhost", type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:80", "127.1.2.3", "[::1]:8080"})
    void this_machine_is_called_by_its_own_names(String host) throws Exception {
        assertTaken(json(host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "127.0.0.1.evil.example:8080",
                "evil.example/localhost",
                "10.0.0.7:8080",
                "[::2]:8080",
                ""
            })
    void by_another_name_it_is_not_called(String host) throws Exception {
        assertRefused(json(host), 403);
    }

    @Test
    void by_a_name_of_the_settings_it_is() throws Exception {
        assertTaken(json("shop:8080"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:3000, 200",
        "https://127.0.0.1, 200",
        "http://shop, 200",
        "http://evil.example, 403",
        "https://localhost.evil.example:8080, 403",
        "http://evil.example/localhost, 403",
        "file://localhost, 403",
        "null, 403"
    })
    void a_page_of_another_site_calls_nothing(String origin, int status) throws Exception {
        MockHttpServletRequest request = json("localhost:8080");
        request.addHeader("Origin", origin);

        assertThat(answer(request).getStatus()).isEqualTo(status);
        assertThat(chain.getRequest() != null).isEqualTo(status == 200);
    }

    private static MockHttpServletRequest json(String host) {
        return to(host, "application/json");
    }

    private static MockHttpServletRequest to(String host, String type) {
        var request = new MockHttpServletRequest("POST", "/createCart");
        request.addHeader("Host", host);
        request.setContentType(type);
        request.setContent(new byte[] {'{', '}'});
        return request;
    }

    private void assertTaken(MockHttpServletRequest request) throws ServletException, IOException {
        answer(request);
        assertThat(chain.getRequest()).isNotNull();
    }

    private void assertRefused(MockHttpServletRequest request, int status)
            throws ServletException, IOException {
        assertThat(answer(request).getStatus()).isEqualTo(status);
        assertThat(chain.getRequest()).isNull();
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request)
            throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }
}
