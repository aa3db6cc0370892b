package dev.tandem.harness.aws.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.testing.Http;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.util.List;

class AwsEndpointTest {

    private final AwsEndpoint endpoint = AwsEndpoint.start(0, List.of(new Greeter()));

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void every_answer_has_a_request_id() {
        assertThat(requestId(greet("{}"))).isNotBlank();
        assertThat(requestId(Http.get(endpoint.uri().resolve("/greetings/none")))).isNotBlank();
    }

    @Test
    void tools_that_wait_for_localstack_are_told_what_runs() {
        endpoint.add(new Later());

        JsonNode health =
                JsonMapper.shared()
                        .readTree(Http.get(endpoint.uri().resolve("/_localstack/health")).body());

        assertThat(health.path("services"))
                .isEqualTo(
                        JsonMapper.shared()
                                .readTree("{\"greeter\":\"running\",\"later\":\"running\"}"));
        assertThat(health.path("edition").asString()).isEqualTo("tandem-harness");
        assertThat(health.path("version").asString()).isNotBlank();
    }

    @Test
    void a_refusal_in_the_json_protocol_has_its_type_in_the_body() {
        HttpResponse<String> answer = greet("refuse");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("#GreetingInUseException\"")
                .contains("\"message\":\"said <already>\"");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/x-amz-json-1.0");
    }

    @Test
    void a_refusal_of_a_rest_service_has_its_type_in_a_header() {
        HttpResponse<String> answer = Http.get(endpoint.uri().resolve("/greetings/none"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("x-amzn-ErrorType"))
                .hasValue("ResourceNotFoundException");
        assertThat(answer.body()).contains("\"Type\":\"User\"").contains("\"Message\":\"no such\"");
    }

    @Test
    void a_refusal_in_the_query_protocol_is_xml() {
        HttpResponse<String> answer = Http.postForm(endpoint.uri(), "Action=Refuse&Version=1");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("<Type>Sender</Type><Code>GreetingInUseException</Code>")
                .contains("<Message>said &lt;already&gt;</Message>")
                .contains("<RequestId>" + requestId(answer) + "</RequestId>");
    }

    @Test
    void an_operation_that_a_service_lacks_is_answered_with_those_that_it_has() {
        assertThat(Http.postJson(endpoint.uri(), "Greeter.Shout", "{}").body())
                .contains("#UnknownOperationException")
                .contains("Greeter in the harness does not know Shout; it supports: Greet, Refuse");
        assertThat(Http.postForm(endpoint.uri(), "Action=Shout&Version=1").body())
                .contains("<Code>InvalidAction</Code>")
                .contains("it supports: Greet, Refuse");
    }

    @Test
    void a_request_to_nobody_is_answered_with_the_services_that_there_are() {
        HttpResponse<String> rest = Http.get(endpoint.uri().resolve("/buckets"));

        assertThat(rest.statusCode()).isEqualTo(404);
        assertThat(rest.headers().firstValue("x-amzn-ErrorType"))
                .hasValue("UnknownOperationException");
        assertThat(rest.body()).contains("GET /buckets").contains("there are: Greeter");
        assertThat(Http.postJson(endpoint.uri(), "Kinesis.ListShards", "{}").body())
                .contains("UnknownOperationException")
                .contains("Kinesis.ListShards");
    }

    @Test
    void what_nobody_expected_is_an_internal_error_that_tells_nothing_of_its_cause() {
        HttpResponse<String> answer = greet("break");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("#InternalServerError\"")
                .contains(requestId(answer))
                .doesNotContain("secret");
    }

    private HttpResponse<String> greet(String body) {
        return Http.postJson(endpoint.uri(), "Greeter.Greet", body);
    }

    private static String requestId(HttpResponse<String> answer) {
        return answer.headers().firstValue("x-amzn-RequestId").orElse("");
    }

    private static final class Greeter implements AwsService {

        @Override
        public String name() {
            return "Greeter";
        }

        @Override
        public List<String> operations() {
            return List.of("Greet", "Refuse");
        }

        @Override
        public boolean isAddressed(AwsRequest request) {
            return request.target().startsWith("Greeter.")
                    || request.path().startsWith("/greetings")
                    || Form.of(request).get("Version").isPresent();
        }

        @Override
        public AwsResponse answer(AwsRequest request) {
            if (request.path().startsWith("/greetings")) {
                throw new AwsException(404, "ResourceNotFoundException", "no such");
            }
            String body = request.body().asUtf8String();
            if (body.equals("break")) {
                throw new IllegalStateException("secret");
            }
            if (body.contains("efuse")) {
                throw new AwsException(409, "GreetingInUseException", "said <already>");
            }
            return AwsResponse.json(200, new byte[] {'{', '}'});
        }
    }

    private static final class Later implements AwsService {

        @Override
        public String name() {
            return "Later";
        }

        @Override
        public List<String> operations() {
            return List.of();
        }

        @Override
        public boolean isAddressed(AwsRequest request) {
            return false;
        }

        @Override
        public AwsResponse answer(AwsRequest request) {
            return AwsResponse.empty(204);
        }
    }
}
