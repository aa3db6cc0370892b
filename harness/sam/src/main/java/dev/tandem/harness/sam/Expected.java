package dev.tandem.harness.sam;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which attributes a type of resource will have; stands in for their values until it is there. */
final class Expected {

    private static final Map<String, List<String>> ATTRIBUTES =
            Map.ofEntries(
                    Map.entry(Table.TYPE, List.of("Arn", "StreamArn")),
                    Map.entry(Queue.TYPE, List.of("Arn", "QueueName", "QueueUrl")),
                    Map.entry(ManagedPolicy.TYPE, List.of("PolicyArn")),
                    Map.entry(Role.TYPE, List.of("Arn", "RoleId")),
                    Map.entry(RolePolicy.TYPE, List.of("Id")),
                    Map.entry(Function.TYPE, List.of("Arn")),
                    Map.entry(PlainFunction.TYPE, List.of("Arn")),
                    Map.entry(FunctionVersion.TYPE, List.of("FunctionArn", "Version")),
                    Map.entry(FunctionAlias.TYPE, List.of("AliasArn")),
                    Map.entry(Api.TYPE, List.of("ApiEndpoint")),
                    Map.entry(PlainApi.TYPE, List.of("ApiEndpoint", "ApiId")),
                    Map.entry(ApiAuthorizer.TYPE, List.of("AuthorizerId")),
                    Map.entry(Alarm.TYPE, List.of("Arn")));

    private Expected() {}

    /** With those that SAM adds. */
    static Map<String, String> attributes(Template template, String id) {
        Map<String, String> attributes = attributes(template.type(id), id);
        if (template.properties(id).has("AutoPublishAlias")) {
            attributes.put("Alias", id);
            attributes.put("Version", id);
        }
        return attributes;
    }

    /** Of which {@code Ref} gives an ARN: AWS CDK takes the alias out of it. */
    private static boolean isArn(String type) {
        return type.equals(FunctionVersion.TYPE) || type.equals(FunctionAlias.TYPE);
    }

    private static String arn(String id) {
        return "arn:aws:lambda:us-east-1:000000000000:function:%s:%s".formatted(id, id);
    }

    static Map<String, String> attributes(String type, String id) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put(ResourceAttributes.REF, isArn(type) ? arn(id) : id);
        ATTRIBUTES
                .getOrDefault(type, Unwatched.attributes(type))
                .forEach(name -> attributes.put(name, id));
        if (type.equals(Queue.TYPE)) {
            // by its ARN one sees that a queue feeds a function, and no stream
            attributes.put("Arn", "arn:aws:sqs:us-east-1:000000000000:" + id);
        }
        return attributes;
    }
}
