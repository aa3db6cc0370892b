package dev.tandem.proofs.face;

import dev.tandem.harness.aws.endpoint.AwsEndpoint;
import dev.tandem.harness.queues.SqsService;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** SQS on this machine. */
public final class LocalQueues implements AutoCloseable {

    private final SqsService service = new SqsService();
    private final AwsEndpoint endpoint = AwsEndpoint.start(0, List.of(service));
    private final SqsClient sqs =
            SqsClient.builder()
                    .endpointOverride(endpoint.uri())
                    .region(Region.US_EAST_1)
                    .credentialsProvider(
                            StaticCredentialsProvider.create(
                                    AwsBasicCredentials.create("MIA", "secret")))
                    .httpClientBuilder(UrlConnectionHttpClient.builder())
                    .build();

    public URI uri() {
        return endpoint.uri();
    }

    public SqsClient client() {
        return sqs;
    }

    /** Makes a FIFO queue; its URL. */
    public String fifo(String name) {
        return sqs.createQueue(queue ->
                        queue.queueName(name)
                                .attributes(Map.of(QueueAttributeName.FIFO_QUEUE, "true")))
                .queueUrl();
    }

    /** All that is in it, which is taken from it. */
    public List<Message> received(String queue) {
        List<Message> all = new ArrayList<>();
        List<Message> some;
        do {
            some =
                    sqs.receiveMessage(receive ->
                                    receive.queueUrl(queue)
                                            .maxNumberOfMessages(10)
                                            .messageAttributeNames("All")
                                            .messageSystemAttributeNames(
                                                    MessageSystemAttributeName.ALL))
                            .messages();
            some.forEach(message ->
                    sqs.deleteMessage(delete ->
                            delete.queueUrl(queue).receiptHandle(message.receiptHandle())));
            all.addAll(some);
        } while (!some.isEmpty());
        return all;
    }

    @Override
    public void close() {
        sqs.close();
        endpoint.close();
        service.close();
    }
}
