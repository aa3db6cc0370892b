package dev.tandem.harness.sam;

import dev.tandem.harness.testing.Zips;
import dev.tandem.harness.testing.probe.Probe;

import software.amazon.awssdk.core.SdkBytes;

import java.nio.file.Path;

/**
 * A template in the manner of AWS CDK, with its assets: a function with an alias, fed by a stream.
 */
final class Synthesised {

    /** How its function is shipped. */
    static final String ZIPPED =
            """
            "Code": {"S3Bucket": {"Fn::Sub": "cdk-assets-${AWS::AccountId}-${AWS::Region}"}, "S3Key": "abc.zip"},
                "Runtime": "java25",
                "Handler": "dev.tandem.harness.testing.probe.Probe::handleRequest",\
            """;

    /** The same by the image of that tag. */
    static final String OF_AN_IMAGE =
            """
            "PackageType": "Image",
                "Code": {"ImageUri": {"Fn::Sub": "${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/assets:%s"}},\
            """;

    static final String TEMPLATE =
            """
            {
             "Resources": {
              "NotesPolicy": {
               "Type": "AWS::IAM::Policy",
               "Properties": {
                "PolicyName": "NotesPolicy",
                "PolicyDocument": {"Version": "2012-10-17", "Statement": [
                 {"Effect": "Allow", "Action": "dynamodb:PutItem", "Resource": {"Fn::GetAtt": ["Notes", "Arn"]}}]},
                "Roles": [{"Ref": "NoteRole"}]}},
              "NoteRole": {
               "Type": "AWS::IAM::Role",
               "Properties": {
                "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [
                 {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "lambda.amazonaws.com"}}]},
                "Policies": [{"PolicyName": "own", "PolicyDocument": {"Statement": [
                 {"Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": {"Fn::GetAtt": ["Notes", "Arn"]}}]}}],
                "ManagedPolicyArns": [
                 {"Fn::Join": ["", ["arn:", {"Ref": "AWS::Partition"}, ":iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"]]},
                 {"Ref": "QueryPolicy"}]}},
              "QueryPolicy": {
               "Type": "AWS::IAM::ManagedPolicy",
               "Properties": {"Path": "/", "PolicyDocument": {"Statement": [
                {"Effect": "Allow", "Action": "dynamodb:Query", "Resource": {"Fn::GetAtt": ["Notes", "Arn"]}}]}}},
              "LatePolicy": {
               "Type": "AWS::IAM::Policy",
               "DependsOn": ["Note"],
               "Properties": {
                "PolicyName": "LatePolicy",
                "PolicyDocument": {"Statement": [
                 {"Effect": "Allow", "Action": "dynamodb:Scan", "Resource": {"Fn::GetAtt": ["Notes", "Arn"]}}]},
                "Roles": [{"Ref": "NoteRole"}]}},
              "Logs": {
               "Type": "AWS::Logs::LogGroup",
               "Properties": {"LogGroupName": "/aws/lambda/PREFIXnote", "RetentionInDays": 90}},
              "Note": {
               "Type": "AWS::Lambda::Function",
               "DependsOn": ["NoteRole", "NotesPolicy"],
               "Properties": {
                ZIPPED
                "FunctionName": "PREFIXnote",
                "Environment": {"Variables": {"TABLE": {"Ref": "Notes"}}},
                "LoggingConfig": {"LogGroup": {"Ref": "Logs"}},
                "MemorySize": 256,
                "Role": {"Fn::GetAtt": ["NoteRole", "Arn"]},
                "Timeout": 20}},
              "NoteVersion": {"Type": "AWS::Lambda::Version", "Properties": {"FunctionName": {"Ref": "Note"}}},
              "NoteLive": {
               "Type": "AWS::Lambda::Alias",
               "Properties": {
                "FunctionName": {"Ref": "Note"},
                "FunctionVersion": {"Fn::GetAtt": ["NoteVersion", "Version"]},
                "Name": "live"}},
              "NoteOnce": {
               "Type": "AWS::Lambda::EventInvokeConfig",
               "Properties": {
                "FunctionName": {"Ref": "Note"},
                "Qualifier": {"Fn::Select": [7, {"Fn::Split": [":", {"Ref": "NoteLive"}]}]},
                "MaximumRetryAttempts": 0}},
              "Api": {"Type": "AWS::ApiGatewayV2::Api", "Properties": {"Name": "Api", "ProtocolType": "HTTP"}},
              "Call": {
               "Type": "AWS::ApiGatewayV2::Integration",
               "Properties": {
                "ApiId": {"Ref": "Api"},
                "IntegrationType": "AWS_PROXY",
                "IntegrationUri": {"Ref": "NoteLive"},
                "PayloadFormatVersion": "2.0"}},
              "Route": {
               "Type": "AWS::ApiGatewayV2::Route",
               "Properties": {
                "ApiId": {"Ref": "Api"},
                "AuthorizationType": "NONE",
                "RouteKey": "POST /notes/{id}",
                "Target": {"Fn::Join": ["", ["integrations/", {"Ref": "Call"}]]}}},
              "Notes": {
               "Type": "AWS::DynamoDB::Table",
               "Properties": {
                "TableName": "PREFIXnotes",
                "BillingMode": "PAY_PER_REQUEST",
                "AttributeDefinitions": [
                 {"AttributeName": "id", "AttributeType": "S"}, {"AttributeName": "author", "AttributeType": "S"}],
                "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}],
                "GlobalSecondaryIndexes": [{
                 "IndexName": "byAuthor",
                 "KeySchema": [{"AttributeName": "author", "KeyType": "HASH"}],
                 "Projection": {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["title"]}}]},
               "UpdateReplacePolicy": "Retain",
               "DeletionPolicy": "RetainExceptOnCreate"}
             },
             "Outputs": {
              "Live": {"Value": {"Ref": "NoteLive"}},
              "Endpoint": {"Value": {"Fn::GetAtt": ["Api", "ApiEndpoint"]}}
             },
             "Parameters": {
              "BootstrapVersion": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/cdk-bootstrap/version"}
             },
             "Rules": {
              "CheckBootstrapVersion": {"Assertions": [{"Assert": {"Fn::Not": [{"Fn::Contains": [["1"], {"Ref": "BootstrapVersion"}]}]}}]}
             }
            }
            """
                    .replace("ZIPPED", ZIPPED);

    private static final String MANIFEST =
            """
            {"version": "54.0.0", "files": {"abc": {
              "displayName": "Note/Code",
              "source": {"path": "asset.abc", "packaging": "zip"},
              "destinations": {"current": {"bucketName": "cdk-assets-${AWS::AccountId}-${AWS::Region}", "objectKey": "abc.zip"}}}},
             "dockerImages": {"made": {
              "displayName": "Note/AssetImage",
              "source": {"directory": "asset.image", "dockerFile": "Image", "dockerBuildArgs": {"PART": "one"}},
              "destinations": {"current": {"repositoryName": "assets", "imageTag": "made"}}},
             "staged": {
              "displayName": "Note/StagedImage",
              "source": {"directory": "asset.image", "dockerFile": "Image", "platform": "linux/arm64", "cacheDisabled": true, "dockerBuildTarget": "train", "executable": ["build"]},
              "destinations": {"current": {"repositoryName": "assets", "imageTag": "staged"}}}}}
            """;

    private static final String IMAGE =
            """
            FROM public.ecr.aws/lambda/java:25
            ARG PART
            COPY $PART/ ${LAMBDA_TASK_ROOT}/
            CMD ["dev.tandem.harness.testing.probe.Probe::handleRequest"]
            """;

    private Synthesised() {}

    /** What CDK writes beside a template. */
    static void writeAssets(Path folder) {
        Notes.write(folder, "notes.assets.json", SdkBytes.fromUtf8String(MANIFEST));
        Notes.write(folder, "asset.abc/lib/probe.jar", Zips.of(Probe.class));
        Notes.write(folder, "asset.image/Image", SdkBytes.fromUtf8String(IMAGE));
        Notes.write(folder, "asset.image/one/lib/probe.jar", Zips.of(Probe.class));
    }
}
