package dev.tandem.proofs.face;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** What functions that only ask print of what they answered, behind their handler on Lambda. */
@ParameterizedClass
@EnumSource(Face.class)
@ExtendWith(OutputCaptureExtension.class)
class CountedQueriesTest {

    private final Face face;

    CountedQueriesTest(Face face) {
        this.face = face;
    }

    @Test
    void each_answer_is_counted_by_function_and_result(CapturedOutput output) {
        LambdaCart lambda = LambdaCart.counted(face);

        lambda.invoke("getCart", "{\"cartId\":\"c1\",\"atLeastVersion\":1}");
        lambda.invoke("listCarts", "{\"userAccountId\":\"mia\"}");
        lambda.invoke("listCarts", "{}");
        lambda.invoke("auditCarts", "{\"run\":\"begin\"}");

        assertThat(lines(output, "Queries"))
                .extracting(line -> text(line, "function") + " " + text(line, "result"))
                .containsExactly(
                        "getCart unavailable",
                        "listCarts found",
                        "listCarts invalid",
                        "auditCarts found");
        assertThat(lines(output, "Queries"))
                .allSatisfy(line -> {
                    assertThat(line.get("Queries").intValue()).isEqualTo(1);
                    assertThat(text(line, "deployment")).isEqualTo("shop-carts");
                });
        assertThat(lines(output, "AuditsFinished")).hasSize(1);
        assertThat(lines(output, "AuditAge")).hasSize(1);
        assertThat(lines(output, "AggregatesParkedNow")).hasSize(1);
    }

    private static String text(JsonNode line, String field) {
        return line.get(field).stringValue();
    }

    private static List<JsonNode> lines(CapturedOutput output, String metric) {
        return output.getOut()
                .lines()
                .filter(line -> line.startsWith("{") && line.contains("\"_aws\""))
                .map(line -> JsonMapper.shared().readTree(line))
                .filter(line -> line.has(metric))
                .toList();
    }
}
