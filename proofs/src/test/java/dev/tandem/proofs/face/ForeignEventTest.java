package dev.tandem.proofs.face;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.UUID;

/** What AWS's services send, to functions that none of them is to call. */
class ForeignEventTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CREATE = "{\"cartId\":\"CART\",\"userAccountId\":\"mia\"}";

    private static final Map<String, String> EVENTS =
            Map.ofEntries(
                    Map.entry(
                            "SQS",
                            "{'Records':[{'messageId':'m','receiptHandle':'r','body':BODY,'attributes':{'ApproximateReceiveCount':'1'},'messageAttributes':{},'eventSource':'aws:sqs','eventSourceARN':'arn:aws:sqs:x','awsRegion':'eu-west-1'}]}"),
                    Map.entry(
                            "SNS",
                            "{'Records':[{'EventVersion':'1.0','EventSource':'aws:sns','Sns':{'Type':'Notification','MessageId':'m','Message':BODY}}]}"),
                    Map.entry(
                            "S3",
                            "{'Records':[{'eventVersion':'2.1','eventSource':'aws:s3','eventName':'ObjectCreated:Put','s3':{'bucket':{'name':'b'},'object':{'key':'k'}}}]}"),
                    Map.entry(
                            "Kinesis",
                            "{'Records':[{'kinesis':{'partitionKey':'p','sequenceNumber':'1','data':'e30='},'eventSource':'aws:kinesis','eventID':'shardId-0:1'}]}"),
                    Map.entry(
                            "DynamoDB",
                            "{'Records':[{'eventID':'1','eventName':'INSERT','eventSource':'aws:dynamodb','dynamodb':{'Keys':{'cartId':{'S':'CART'}},'SequenceNumber':'1','StreamViewType':'NEW_IMAGE'}}]}"),
                    Map.entry("none at all", "{'Records':[]}"),
                    Map.entry(
                            "EventBridge",
                            "{'version':'0','id':'i','detail-type':'CreateCart','source':'shop','account':'0','time':'2026-11-25T03:30:00Z','region':'eu-west-1','resources':[],'detail':OBJECT}"),
                    Map.entry("CloudWatch Logs", "{'awslogs':{'data':'H4sIAAAAAAAA'}}"),
                    Map.entry(
                            "Firehose",
                            "{'invocationId':'i','deliveryStreamArn':'arn:aws:firehose:x','records':[{'recordId':'r','data':'e30='}]}"),
                    Map.entry(
                            "Step Functions",
                            "{'Execution':{'Id':'e'},'State':{'Name':'s'},'Input':OBJECT}"),
                    Map.entry(
                            "a destination",
                            "{'version':'1.0','requestContext':null,'requestPayload':OBJECT}"),
                    Map.entry(
                            "CloudFormation",
                            "{'RequestType':'Delete','ResponseURL':'http://x','StackId':'s','RequestId':'r','LogicalResourceId':'l','ResourceType':'Custom::X','ResourceProperties':OBJECT}"),
                    Map.entry(
                            "Cognito",
                            "{'version':'1','triggerSource':'x','userPoolId':'p','request':OBJECT,'response':{}}"),
                    Map.entry(
                            "the console's test",
                            "{'key1':'value1','key2':'value2','key3':'value3'}"),
                    Map.entry("a keep-warm", "{'warmer':true,'concurrency':3}"));

    private final LambdaCart lambda = LambdaCart.withFew();
    private final String cart = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "createCart",
                "addCartItem",
                "changeCartItemQuantity",
                "removeCartItem",
                "checkOutCart",
                "cartCommands",
                "getCart",
                "listCarts",
                "listParkedCarts",
                "redriveCartReadModel",
                "rebuildCartReadModel",
                "auditCarts",
                "migrateCartReadModel"
            })
    void what_no_service_is_to_send_is_refused_with_an_answer(String function) {
        String create = CREATE.replace("CART", cart);
        EVENTS.forEach((service, template) -> {
            String event =
                    template.replace('\'', '"')
                            .replace("BODY", JSON.writeValueAsString(create))
                            .replace("OBJECT", create)
                            .replace("CART", cart);

            JsonNode answer = JSON.readTree(lambda.invoke(function, event.getBytes(UTF_8)));

            assertThat(answer.path("status").intValue())
                    .as("%s: %s", service, answer)
                    .isEqualTo(400);
        });
        assertThat(lambda.history(cart)).isEmpty();
    }

    @Test
    void the_plain_json_of_a_step_is_a_request() {
        assertThat(
                        lambda.invoke("createCart", CREATE.replace("CART", cart))
                                .get("version")
                                .intValue())
                .isEqualTo(1);
    }
}
