package dev.tandem.harness.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Harness;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A test of somebody who has a template and a folder of classes. */
@HarnessTest(template = "src/test/resources/slice/template.yaml", parameters = "Name=note")
class AnnotatedTest {

    @Test
    void the_template_is_deployed_under_its_parameters(LambdaClient lambda, DynamoDbClient tables) {
        assertThat(lambda.listFunctions().functions())
                .extracting(function -> function.functionName())
                .containsExactly("note");
        assertThat(tables.listTables().tableNames()).containsExactly("notes");
    }

    @Test
    void its_function_can_be_called(Harness harness) {
        assertThat(harness.invoke("note", "{}")).isEqualTo("{\"status\":200}");
    }

    @Test
    void a_class_has_one_harness(Harness harness, SqsClient sqs) {
        assertThat(harness.sqs()).isSameAs(sqs);
        assertThat(sqs.listQueues().queueUrls()).isEmpty();
    }
}
