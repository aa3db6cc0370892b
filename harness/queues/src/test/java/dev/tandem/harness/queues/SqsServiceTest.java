package dev.tandem.harness.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.aws.endpoint.AwsEndpoint;
import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.testing.Http;
import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class SqsServiceTest {

    private static SqsService service;
    private static AwsEndpoint endpoint;
    private static SqsClient client;

    @BeforeAll
    static void start() {
        service = new SqsService();
        endpoint = AwsEndpoint.start(0, List.of(service));
        client =
                SqsClient.builder()
                        .endpointOverride(endpoint.uri())
                        .region(Region.US_EAST_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("MIA", "secret")))
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build();
    }

    @AfterAll
    static void close() {
        client.close();
        endpoint.close();
        service.close();
    }

    @Test
    void a_queue_is_reached_at_the_endpoint_and_has_an_arn_of_its_region() {
        String url = queue("addressed");

        assertThat(url).isEqualTo(endpoint.uri() + "/000000000000/addressed");
        assertThat(client.getQueueUrl(it -> it.queueName("addressed")).queueUrl()).isEqualTo(url);
        assertThat(client.listQueues().queueUrls()).contains(url);
        assertThat(
                        client.getQueueAttributes(it ->
                                        it.queueUrl(url)
                                                .attributeNames(QueueAttributeName.QUEUE_ARN))
                                .attributes())
                .containsEntry(
                        QueueAttributeName.QUEUE_ARN,
                        "arn:aws:sqs:us-east-1:000000000000:addressed");
    }

    @Guarantee(
            area = Area.SQS,
            aws = "A message is received again after its visibility time-out, until it is deleted",
            source = "SQS Developer Guide, Visibility timeout")
    @Test
    void a_message_is_received_until_it_is_deleted() {
        String url = queue("mail");
        client.sendMessage(it -> it.queueUrl(url).messageBody("{\"for\":\"Mia\"}"));

        Message first = receive(url).getFirst();
        client.changeMessageVisibility(
                it -> it.queueUrl(url).receiptHandle(first.receiptHandle()).visibilityTimeout(0));
        Message again = receive(url).getFirst();
        client.deleteMessage(it -> it.queueUrl(url).receiptHandle(again.receiptHandle()));

        assertThat(again.messageId()).isEqualTo(first.messageId());
        assertThat(again.body()).isEqualTo("{\"for\":\"Mia\"}");
        assertThat(receive(url)).isEmpty();
    }

    @Test
    void a_failure_is_sent_to_the_queue_of_an_arn() throws InterruptedException {
        String url = queue("failures");

        String id = service.send("arn:aws:sqs:us-east-1:000000000000:failures", "{\"why\":1}");

        assertThat(receive(url))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.messageId()).isEqualTo(id);
                    assertThat(message.body()).isEqualTo("{\"why\":1}");
                });
    }

    @Test
    void a_queue_that_does_not_exist_is_told_by_its_code() {
        queue("any");

        assertThatThrownBy(() -> service.send("arn:aws:sqs:us-east-1:000000000000:nowhere", "{}"))
                .isInstanceOfSatisfying(
                        AwsException.class,
                        e -> assertThat(e.code()).isEqualTo("QueueDoesNotExist"));
        assertThatThrownBy(() -> client.getQueueUrl(it -> it.queueName("nowhere")))
                .isInstanceOf(QueueDoesNotExistException.class);
    }

    @Test
    void nothing_is_sent_before_there_is_a_queue() {
        try (SqsService unused = new SqsService()) {
            assertThatThrownBy(() -> unused.send("arn:aws:sqs:us-east-1:000000000000:no", "{}"))
                    .isInstanceOf(AwsException.class)
                    .hasMessageContaining("no queue yet");
        }
    }

    @Test
    void what_is_not_a_queues_arn_is_refused() {
        assertThatThrownBy(() -> service.send("arn:aws:sns:us-east-1:000000000000:topic", "{}"))
                .isInstanceOf(AwsException.class)
                .hasMessageContaining("arn:aws:sns:us-east-1:000000000000:topic")
                .hasMessageContaining("arn:aws:sqs:");
    }

    @Test
    void batches_attributes_tags_purge_and_deletion_work_as_with_aws() {
        String url = queue("all");
        client.sendMessageBatch(
                it -> it.queueUrl(url).entries(List.of(entry("one"), entry("two"))));
        client.setQueueAttributes(it ->
                it.queueUrl(url).attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "7")));
        client.tagQueue(it -> it.queueUrl(url).tags(Map.of("team", "tea")));

        assertThat(
                        client.getQueueAttributes(it ->
                                        it.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                                .attributes())
                .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "7")
                .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "2");
        assertThat(client.listQueueTags(it -> it.queueUrl(url)).tags())
                .isEqualTo(Map.of("team", "tea"));
        client.purgeQueue(it -> it.queueUrl(url));
        assertThat(receive(url)).isEmpty();
        client.deleteQueue(it -> it.queueUrl(url));
        assertThat(client.listQueues().queueUrls()).doesNotContain(url);
    }

    @Guarantee(
            area = Area.SQS,
            aws = "The query and the JSON protocol are both understood",
            source = "SQS Developer Guide, API reference")
    @Test
    void the_query_protocol_of_older_tools_works() {
        String created =
                query(endpoint.uri(), "Action=CreateQueue&QueueName=old&Version=2012-11-05").body();
        URI url = URI.create(between(created, "<QueueUrl>", "</QueueUrl>"));
        String query = "&QueueUrl=" + encoded(url.toString()) + "&Version=2012-11-05";

        String sent = query(url, "Action=SendMessage&MessageBody=%7B%22a%22%3A1%7D" + query).body();
        String received = query(url, "Action=ReceiveMessage&MaxNumberOfMessages=1" + query).body();
        String handle = between(received, "<ReceiptHandle>", "</ReceiptHandle>");
        HttpResponse<String> deleted =
                query(url, "Action=DeleteMessage&ReceiptHandle=" + encoded(handle) + query);

        assertThat(url.toString()).isEqualTo(endpoint.uri() + "/000000000000/old");
        assertThat(between(received, "<MessageId>", "</MessageId>"))
                .isEqualTo(between(sent, "<MessageId>", "</MessageId>"));
        assertThat(between(received, "<Body>", "</Body>")).isEqualTo("{&quot;a&quot;:1}");
        assertThat(deleted.statusCode()).isEqualTo(200);
    }

    @Test
    void the_query_protocol_tells_errors_in_xml() {
        HttpResponse<String> answer =
                query(endpoint.uri(), "Action=GetQueueUrl&QueueName=nowhere&Version=2012-11-05");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<Code>AWS.SimpleQueueService.NonExistentQueue</Code>");
        assertThat(query(endpoint.uri(), "Action=Shout&Version=2012-11-05").body())
                .contains("<Code>InvalidAction</Code>")
                .contains("SendMessage");
    }

    private static HttpResponse<String> query(URI url, String form) {
        return Http.postForm(url, form);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String between(String text, String before, String after) {
        int start = text.indexOf(before) + before.length();
        assertThat(text).contains(before, after);
        return text.substring(start, text.indexOf(after));
    }

    private static SendMessageBatchRequestEntry entry(String text) {
        return SendMessageBatchRequestEntry.builder().id(text).messageBody(text).build();
    }

    private static String queue(String name) {
        return client.createQueue(it -> it.queueName(name)).queueUrl();
    }

    private static List<Message> receive(String url) {
        return client.receiveMessage(it -> it.queueUrl(url)).messages();
    }
}
