package dev.tandem.harness.slice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Harness;
import dev.tandem.harness.testing.Zips;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.sqs.model.Message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** All parts together: a template with a FIFO queue that feeds a function. */
class QueueSliceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TEMPLATE =
            """
            Resources:
              Sell:
                Type: AWS::Serverless::Function
                Properties:
                  FunctionName: sell
                  Runtime: java25
                  Handler: dev.tandem.harness.slice.SaleFunction::handle
                  CodeUri: sale.zip
                  MemorySize: 256
                  Timeout: 2
                  Events:
                    Sales:
                      Type: SQS
                      Properties:
                        Queue: !GetAtt Sales.Arn
                        BatchSize: 1
                        FunctionResponseTypes: [ReportBatchItemFailures]
              Sales:
                Type: AWS::SQS::Queue
                Properties:
                  QueueName: sales.fifo
                  FifoQueue: true
                  VisibilityTimeout: 2
                  RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 1}
              Dead:
                Type: AWS::SQS::Queue
                Properties: {QueueName: dead.fifo, FifoQueue: true}
            """;

    @Test
    void messages_reach_the_function_and_those_that_fail_the_dead_letters(@TempDir Path folder)
            throws IOException {
        Path template = Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
        Files.write(folder.resolve("sale.zip"), Zips.of(SaleFunction.class).asByteArrayUnsafe());
        try (Harness harness = Harness.start()) {
            harness.deploy(template, Map.of());

            // a start may take longer than a message is hidden, which is received once
            harness.invoke("sell", "{}");

            send(harness, "one", "poison", "two");
            harness.mappings().forEach(mapping -> mapping.awaitIdle(PATIENCE));

            assertThat(harness.report()).containsSubsequence("sold: one", "sold: two");
            assertThat(dead(harness)).isEqualTo("poison");
            assertThat(harness.calls())
                    .extracting(call -> call.action() + " " + call.resource())
                    .contains(
                            "sqs:ReceiveMessage arn:aws:sqs:us-east-1:000000000000:sales.fifo",
                            "sqs:DeleteMessage arn:aws:sqs:us-east-1:000000000000:sales.fifo",
                            "sqs:GetQueueAttributes"
                                    + " arn:aws:sqs:us-east-1:000000000000:sales.fifo");
        }
    }

    private static void send(Harness harness, String... bodies) {
        String queue = harness.sqs().getQueueUrl(it -> it.queueName("sales.fifo")).queueUrl();
        for (String body : bodies) {
            harness.sqs()
                    .sendMessage(it ->
                            it.queueUrl(queue)
                                    .messageBody(body)
                                    .messageGroupId("cart")
                                    .messageDeduplicationId(body));
        }
    }

    private static String dead(Harness harness) {
        String queue = harness.sqs().getQueueUrl(it -> it.queueName("dead.fifo")).queueUrl();
        return harness.sqs().receiveMessage(it -> it.queueUrl(queue)).messages().stream()
                .findFirst()
                .map(Message::body)
                .orElse("nothing");
    }
}
