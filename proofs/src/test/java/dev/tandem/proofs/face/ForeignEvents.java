package dev.tandem.proofs.face;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What AWS's services call functions with, each around the JSON of a good command. */
final class ForeignEvents {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String SQS =
            "{'messageId':'m','receiptHandle':'r','body':BODY,'attributes':{'ApproximateReceiveCount':'1'},'messageAttributes':{},'eventSource':'aws:sqs','eventSourceARN':'arn:aws:sqs:x','awsRegion':'eu-west-1'}";
    private static final String KINESIS =
            "{'kinesis':{'partitionKey':'p','sequenceNumber':'1','data':'e30='},'eventSource':'aws:kinesis','eventID':'shardId-0:1'}";
    private static final String DYNAMODB =
            "{'eventID':'1','eventName':'INSERT','eventSource':'aws:dynamodb','dynamodb':{'Keys':{'cartId':{'S':'CART'}},'SequenceNumber':'1','StreamViewType':'NEW_IMAGE'}}";

    private static final Map<String, String> TEMPLATES =
            Map.ofEntries(
                    Map.entry("SQS", "{'Records':[" + SQS + "]}"),
                    Map.entry("a pipe of a queue", "[" + SQS + "]"),
                    Map.entry(
                            "SNS",
                            "{'Records':[{'EventVersion':'1.0','EventSource':'aws:sns','Sns':{'Type':'Notification','MessageId':'m','Message':BODY}}]}"),
                    Map.entry(
                            "S3",
                            "{'Records':[{'eventVersion':'2.1','eventSource':'aws:s3','eventName':'ObjectCreated:Put','s3':{'bucket':{'name':'b'},'object':{'key':'k'}}}]}"),
                    Map.entry(
                            "S3 Batch",
                            "{'invocationSchemaVersion':'1.0','invocationId':'i','job':{'id':'j'},'tasks':[{'taskId':'t','s3Key':'k'}]}"),
                    Map.entry("Kinesis", "{'Records':[" + KINESIS + "]}"),
                    Map.entry("a pipe of Kinesis", "[" + KINESIS + "]"),
                    Map.entry("DynamoDB", "{'Records':[" + DYNAMODB + "]}"),
                    Map.entry("a pipe of DynamoDB", "[" + DYNAMODB + "]"),
                    Map.entry("no records", "{'Records':[]}"),
                    Map.entry("an empty pipe", "[]"),
                    Map.entry(
                            "EventBridge",
                            "{'version':'0','id':'i','detail-type':'CreateCart','source':'shop','account':'0','time':'2026-11-25T03:30:00Z','region':'eu-west-1','resources':[],'detail':OBJECT}"),
                    Map.entry(
                            "a pipe of EventBridge",
                            "[{'version':'0','id':'i','detail-type':'CreateCart','source':'shop','resources':[],'detail':OBJECT}]"),
                    Map.entry("CloudWatch Logs", "{'awslogs':{'data':'H4sIAAAAAAAA'}}"),
                    Map.entry(
                            "a CloudWatch alarm",
                            "{'source':'aws.cloudwatch','alarmArn':'arn:x','accountId':'0','time':'2026-11-25T03:30:00Z','region':'eu-west-1','alarmData':{'alarmName':'a','state':{'value':'ALARM'}}}"),
                    Map.entry(
                            "Firehose",
                            "{'invocationId':'i','deliveryStreamArn':'arn:aws:firehose:x','records':[{'recordId':'r','data':'e30='}]}"),
                    Map.entry(
                            "Kafka",
                            "{'eventSource':'aws:kafka','bootstrapServers':'b','records':{'t-0':[{'topic':'t','partition':0,'offset':1,'value':'e30='}]}}"),
                    Map.entry(
                            "MQ",
                            "{'eventSource':'aws:mq','eventSourceArn':'arn:x','messages':[{'messageID':'m','data':'e30='}]}"),
                    Map.entry(
                            "DocumentDB",
                            "{'eventSourceArn':'arn:x','eventSource':'aws:docdb','events':[{'event':{'operationType':'insert','fullDocument':OBJECT}}]}"),
                    Map.entry(
                            "SES",
                            "{'Records':[{'eventSource':'aws:ses','eventVersion':'1.0','ses':{'mail':{'messageId':'m'},'receipt':{}}}]}"),
                    Map.entry(
                            "CodeCommit",
                            "{'Records':[{'eventSource':'aws:codecommit','eventId':'i','codecommit':{'references':[]}}]}"),
                    Map.entry(
                            "CodePipeline",
                            "{'CodePipeline.job':{'id':'j','accountId':'0','data':{'actionConfiguration':{}}}}"),
                    Map.entry(
                            "CloudFront",
                            "{'Records':[{'cf':{'config':{'distributionId':'d','eventType':'origin-request'},'request':{'method':'POST','uri':'/createCart'}}}]}"),
                    Map.entry(
                            "Config",
                            "{'version':'1.0','invokingEvent':BODY,'ruleParameters':'{}','resultToken':'t','configRuleName':'r','accountId':'0'}"),
                    Map.entry(
                            "AppSync",
                            "{'arguments':OBJECT,'identity':null,'source':null,'request':{'headers':{}},'info':{'fieldName':'createCart'}}"),
                    Map.entry(
                            "Lex",
                            "{'messageVersion':'1.0','bot':{'name':'b'},'sessionState':{'intent':{'name':'CreateCart'}},'inputTranscript':'hi'}"),
                    Map.entry("IoT", "{'topic':'carts/create','clientid':'c','message':OBJECT}"),
                    Map.entry(
                            "an authorizer",
                            "{'type':'REQUEST','methodArn':'arn:aws:execute-api:x','identitySource':['Bearer"
                                + " x'],'routeArn':'arn:x'}"),
                    Map.entry(
                            "Step Functions",
                            "{'Execution':{'Id':'e'},'State':{'Name':'s'},'Input':OBJECT}"),
                    Map.entry(
                            "a destination",
                            "{'version':'1.0','timestamp':'2026-11-25T03:30:00Z','requestContext':null,'requestPayload':OBJECT}"),
                    Map.entry(
                            "an on-failure record of a stream",
                            "{'requestContext':{'requestId':'r','functionArn':'arn:x','condition':'RetryAttemptsExhausted'},'responseContext':{'statusCode':200},'version':'1.0','DDBStreamBatchInfo':{'shardId':'s','batchSize':1}}"),
                    Map.entry(
                            "CloudFormation",
                            "{'RequestType':'Delete','ResponseURL':'http://x','StackId':'s','RequestId':'r','LogicalResourceId':'l','ResourceType':'Custom::X','ResourceProperties':OBJECT}"),
                    Map.entry(
                            "Secrets Manager",
                            "{'Step':'createSecret','SecretId':'arn:x','ClientRequestToken':'t'}"),
                    Map.entry(
                            "Cognito",
                            "{'version':'1','triggerSource':'x','userPoolId':'p','request':OBJECT,'response':{}}"),
                    Map.entry(
                            "the console's test",
                            "{'key1':'value1','key2':'value2','key3':'value3'}"),
                    Map.entry("a keep-warm", "{'warmer':true,'concurrency':3}"),
                    Map.entry(
                            "a WebSocket",
                            "{'requestContext':{'routeKey':'$default','eventType':'MESSAGE','connectionId':'c'},'body':null,'isBase64Encoded':false}"),
                    Map.entry(
                            "a load balancer's health check",
                            "{'requestContext':{'elb':{'targetGroupArn':'arn:x'}},'httpMethod':'GET','path':'/','queryStringParameters':{},'headers':{'user-agent':'ELB-HealthChecker/2.0'},'body':'','isBase64Encoded':false}"));

    private ForeignEvents() {}

    /** Each by the service that sends it, with the command that creates that cart in it. */
    static Map<String, String> of(String cart) {
        String create = "{\"cartId\":\"%s\",\"userAccountId\":\"mia\"}".formatted(cart);
        return TEMPLATES.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                event ->
                                        event.getValue()
                                                .replace('\'', '"')
                                                .replace("BODY", JSON.writeValueAsString(create))
                                                .replace("OBJECT", create)
                                                .replace("CART", cart)));
    }

    /** Those that the stream's function is to be called with. */
    static boolean isOfDynamoDb(String service) {
        return Stream.of("DynamoDB", "a pipe of DynamoDB", "no records").anyMatch(service::equals);
    }
}
