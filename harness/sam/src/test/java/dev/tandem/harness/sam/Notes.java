package dev.tandem.harness.sam;

import dev.tandem.harness.testing.Zips;
import dev.tandem.harness.testing.probe.Probe;

import software.amazon.awssdk.core.SdkBytes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A template with something of each kind, and its code. */
final class Notes {

    static final String TEMPLATE =
            """
            Parameters:
              Prefix: {Type: String}
              Timeout: {Type: Number, Default: 20}
              Protected: {Type: String, Default: 'false'}
            Globals:
              Function:
                Runtime: java25
                Handler: dev.tandem.harness.testing.probe.Probe::handleRequest
                MemorySize: 256
                Timeout: !Ref Timeout
                Environment: {Variables: {TABLE: !Ref Notes}}
            Resources:
              Note:
                Type: AWS::Serverless::Function
                Properties:
                  FunctionName: !Sub '${Prefix}note'
                  CodeUri: code
                  ReservedConcurrentExecutions: 2
                  Environment: {Variables: {QUEUE: !Ref Failed, STREAM: !GetAtt Notes.StreamArn}}
                  Policies:
                    - Version: 2012-10-17
                      Statement:
                        Effect: Allow
                        Action: dynamodb:PutItem
                        Resource: [!GetAtt Notes.Arn, !GetAtt Failed.Arn]
                        Condition:
                          ForAnyValue:StringEquals:
                            dynamodb:EnclosingOperation: TransactWriteItems
                  Events:
                    Call:
                      Type: HttpApi
                      Properties: {ApiId: !Ref Api, Method: post, Path: '/notes/{id}'}
              Api:
                Type: AWS::Serverless::HttpApi
              Failed:
                Type: AWS::SQS::Queue
                Properties: {QueueName: !Sub '${Prefix}failed', VisibilityTimeout: 7}
              Notes:
                Type: AWS::DynamoDB::Table
                Properties:
                  TableName: !Sub '${Prefix}notes'
                  BillingMode: PAY_PER_REQUEST
                  AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
                  KeySchema: [{AttributeName: id, KeyType: HASH}]
                  StreamSpecification: {StreamViewType: NEW_IMAGE}
                  TimeToLiveSpecification: {AttributeName: until, Enabled: true}
                  PointInTimeRecoverySpecification: {PointInTimeRecoveryEnabled: true}
                  DeletionProtectionEnabled: !Ref Protected
            Outputs:
              Function: {Value: !GetAtt Note.Arn}
              Endpoint: {Value: !Sub '${Api.ApiEndpoint}/notes'}
              Table: {Value: !GetAtt Notes.Arn}
            """;

    private Notes() {}

    /** The code that the template in that folder refers to. */
    static String withoutQueue() {
        return TEMPLATE.replace("QUEUE: !Ref Failed, ", "")
                .replace(", !GetAtt Failed.Arn", "")
                .replaceAll("(?m)^  Failed:\n.*\n.*\n", "");
    }

    static void writeCode(Path folder) {
        write(folder, "code/lib/probe.jar", Zips.of(Probe.class));
    }

    static void write(Path folder, String name, SdkBytes content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling(""));
            Files.write(file, content.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
