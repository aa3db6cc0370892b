package dev.tandem.harness.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.sam.policy.PolicyStatement;
import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionResponseType;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A FIFO queue that feeds a function, with the queue of its dead letters. */
class QueueTemplateTest {

    private static final String TEMPLATE =
            """
            Parameters:
              Prefix: {Type: String}
            Resources:
              Sell:
                Type: AWS::Serverless::Function
                Properties:
                  FunctionName: !Sub '${Prefix}sell'
                  Runtime: java25
                  Handler: dev.tandem.harness.testing.probe.Probe::handleRequest
                  CodeUri: code
                  MemorySize: 256
                  Timeout: 20
                  Events:
                    Sales:
                      Type: SQS
                      Properties:
                        Queue: !GetAtt Sales.Arn
                        BatchSize: 5
                        Enabled: false
                        FunctionResponseTypes: [ReportBatchItemFailures]
                        FilterCriteria: {Filters: [{Pattern: '{"body":{"kind":["sale"]}}'}]}
                        ScalingConfig: {MaximumConcurrency: 3}
              Sales:
                Type: AWS::SQS::Queue
                Properties:
                  QueueName: !Sub '${Prefix}sales.fifo'
                  FifoQueue: true
                  ContentBasedDeduplication: true
                  DeduplicationScope: messageGroup
                  FifoThroughputLimit: perMessageGroupId
                  VisibilityTimeout: 120
                  MessageRetentionPeriod: 1209600
                  SqsManagedSseEnabled: true
                  RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 4}
              Dead:
                Type: AWS::SQS::Queue
                Properties:
                  QueueName: !Sub '${Prefix}dead.fifo'
                  FifoQueue: true
                  RedriveAllowPolicy: {redrivePermission: allowAll}
            """;

    @AutoClose private static TestAws aws = TestAws.start();

    @TempDir Path folder;

    private Deployment deploy(String yaml, String prefix) {
        Notes.writeCode(folder);
        return aws.deployer().deploy(Templates.read(folder, yaml), Map.of("Prefix", prefix));
    }

    private static EventSourceMappingConfiguration mapping(String function) {
        return aws.lambda()
                .listEventSourceMappings(it -> it.functionName(function))
                .eventSourceMappings()
                .getFirst();
    }

    @Test
    void a_queue_feeds_the_function_as_the_template_says() {
        deploy(TEMPLATE, "a-");

        EventSourceMappingConfiguration mapping = mapping("a-sell");
        assertThat(mapping.eventSourceArn())
                .isEqualTo("arn:aws:sqs:us-east-1:000000000000:a-sales.fifo");
        assertThat(mapping.batchSize()).isEqualTo(5);
        assertThat(mapping.state()).startsWith("Disabl");
        assertThat(mapping.functionResponseTypes())
                .containsExactly(FunctionResponseType.REPORT_BATCH_ITEM_FAILURES);
        assertThat(mapping.filterCriteria().filters()).hasSize(1);
        assertThat(mapping.scalingConfig().maximumConcurrency()).isEqualTo(3);
    }

    @Test
    void a_queue_has_the_kind_and_the_attributes_that_the_template_says() {
        Deployment deployment = deploy(TEMPLATE, "b-");

        String url = aws.sqs().getQueueUrl(it -> it.queueName("b-sales.fifo")).queueUrl();
        assertThat(
                        aws.sqs()
                                .getQueueAttributes(it ->
                                        it.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                                .attributes())
                .containsEntry(QueueAttributeName.FIFO_QUEUE, "true")
                .containsEntry(QueueAttributeName.CONTENT_BASED_DEDUPLICATION, "true")
                .containsEntry(QueueAttributeName.DEDUPLICATION_SCOPE, "messageGroup")
                .containsEntry(QueueAttributeName.FIFO_THROUGHPUT_LIMIT, "perMessageGroupId")
                .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "120")
                .hasEntrySatisfying(
                        QueueAttributeName.REDRIVE_POLICY,
                        policy ->
                                assertThat(policy)
                                        .contains("b-dead.fifo")
                                        .contains("\"maxReceiveCount\":4"));
        assertThat(deployment.withoutEffect())
                .anyMatch(each -> each.contains("Sales.FifoThroughputLimit"))
                .anyMatch(each -> each.contains("Dead.RedriveAllowPolicy"));
    }

    @Guarantee(
            area = Area.TEMPLATE,
            aws = "Whoever has an SQS event and no role of its own may read every queue",
            source = "serverless-application-model, AWSLambdaSQSQueueExecutionRole")
    @Test
    void the_role_that_sam_makes_reads_every_queue() {
        assertThat(deploy(TEMPLATE, "c-").functions().get("c-sell"))
                .containsExactly(
                        new PolicyStatement(
                                "Allow",
                                List.of(
                                        "sqs:ReceiveMessage",
                                        "sqs:DeleteMessage",
                                        "sqs:GetQueueAttributes"),
                                List.of("*"),
                                Map.of()));
    }

    @Test
    void deploying_again_changes_the_mapping() {
        deploy(TEMPLATE, "d-");

        deploy(
                TEMPLATE.replace("BatchSize: 5", "BatchSize: 1")
                        .replace("ScalingConfig: {MaximumConcurrency: 3}", ""),
                "d-");

        assertThat(mapping("d-sell").batchSize()).isEqualTo(1);
        assertThat(mapping("d-sell").scalingConfig()).isNull();
    }

    @Test
    void a_mapping_of_plain_cloudformation_may_be_of_a_queue() {
        String plain =
                TEMPLATE.replaceAll("(?s)      Events:.*?(?=  Sales:\n    Type: AWS)", "")
                        .replace("CodeUri: code", "CodeUri: code\n      Policies: RIGHTS")
                        .replace(
                                "RIGHTS",
                                "[{Statement: [{Effect: Allow, Resource: '*', Action:"
                                        + " ['sqs:ReceiveMessage', 'sqs:DeleteMessage',"
                                        + " 'sqs:GetQueueAttributes']}]}]")
                        .concat(
                                """
                                  Feed:
                                    Type: AWS::Lambda::EventSourceMapping
                                    Properties:
                                      FunctionName: !Ref Sell
                                      EventSourceArn: !GetAtt Sales.Arn
                                      BatchSize: 7
                                      Enabled: false
                                """);

        deploy(plain, "e-");

        assertThat(mapping("e-sell").batchSize()).isEqualTo(7);
    }

    @Test
    void a_queue_that_hides_its_messages_too_shortly_stops_the_deployment() {
        assertThatThrownBy(() ->
                        deploy(
                                TEMPLATE.replace("VisibilityTimeout: 120", "VisibilityTimeout: 19"),
                                "f-"))
                .hasMessageContaining(
                        "Queue visibility timeout: 19 seconds is less than Function timeout: 20"
                                + " seconds");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    BatchSize: 5 | StartingPosition: LATEST | Sell.Events.Sales.Properties.StartingPosition: is not supported
                    Queue: !GetAtt Sales.Arn | Queue: sales | Sell.Events.Sales.Properties.Queue: is sales, has to be the ARN of a queue
                    '${Prefix}sales.fifo' | '${Prefix}sales' | Sales.QueueName: is x-sales, the name of a FIFO queue has to end in .fifo
                    FifoQueue: true\\n      Content | Content | Sales.ContentBasedDeduplication: is for FIFO queues alone
                    maxReceiveCount: 4 | maxReceives: 4 | Sales.RedrivePolicy
                    """)
    void what_is_wrong_is_told(String text, String wrong, String problem) {
        String yaml = TEMPLATE.replace(text.replace("\\n", "\n"), wrong);

        assertThat(yaml).isNotEqualTo(TEMPLATE);
        assertThatThrownBy(() -> deploy(yaml, "x-"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(problem);
    }
}
