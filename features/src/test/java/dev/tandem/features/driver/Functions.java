package dev.tandem.features.driver;

import static org.assertj.core.api.Assertions.assertThat;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.function.UnaryOperator;

/** Calls the functions as they are deployed, by Lambda's Invoke. */
public final class Functions {

    private final JsonMapper json =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private final LambdaClient lambda;
    private final UnaryOperator<String> deployed;

    /**
     * @param deployed how a function is called where it is deployed, by its name
     */
    public Functions(LambdaClient lambda, UnaryOperator<String> deployed) {
        this.lambda = lambda;
        this.deployed = deployed;
    }

    /**
     * Calls a function.
     *
     * @throws NoAnswerException if it fails or dies instead of answering
     */
    Answer call(String function, Object request) {
        return call(function, json.writeValueAsBytes(request));
    }

    Answer addItem(String cart, Item item) {
        return call("addCartItem", Map.of("cartId", cart, "item", item.json()));
    }

    Answer call(String function, byte[] request) {
        InvokeResponse response =
                lambda.invoke(invoke ->
                        invoke.functionName(deployed.apply(function))
                                .payload(SdkBytes.fromByteArray(request)));
        if (response.functionError() != null) {
            throw new NoAnswerException(function, response.payload().asUtf8String());
        }
        return Answer.of(json.readTree(response.payload().asByteArray()));
    }

    /** Calls a function as an HTTP API does for a body that need not be JSON. */
    Answer post(String function, String body) {
        Answer envelope =
                call(
                        function,
                        Map.of(
                                "version",
                                "2.0",
                                "routeKey",
                                "POST /" + function,
                                "rawPath",
                                "/" + function,
                                "headers",
                                Map.of("content-type", "application/json"),
                                "requestContext",
                                Map.of("http", Map.of("method", "POST", "path", "/" + function)),
                                "body",
                                body,
                                "isBase64Encoded",
                                false));
        Answer answer = Answer.of(json.readTree(envelope.text("body")));
        assertThat(envelope.number("statusCode")).as("%s", answer).isEqualTo(answer.status());
        return answer;
    }
}
