package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.Map;

/**
 * Where a template is deployed.
 *
 * @param region such as {@code us-east-1}
 * @param account twelve digits
 */
record Place(String region, String account) {

    private static final String STACK = "tandem";

    /** CloudFormation User Guide, pseudo parameters reference. */
    Map<String, JsonNode> pseudoParameters() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return Map.of(
                "AWS::AccountId", json.stringNode(account),
                "AWS::NotificationARNs", json.arrayNode(),
                "AWS::Partition", json.stringNode("aws"),
                "AWS::Region", json.stringNode(region),
                "AWS::StackId",
                        json.stringNode(
                                "arn:aws:cloudformation:%s:%s:stack/%s/0"
                                        .formatted(region, account, STACK)),
                "AWS::StackName", json.stringNode(STACK),
                "AWS::URLSuffix", json.stringNode("amazonaws.com"));
    }

    /** The role that SAM would make for a function. */
    String role(String function) {
        return "arn:aws:iam::%s:role/%s".formatted(account, function);
    }

    String policy(String name) {
        return "arn:aws:iam::%s:policy/%s".formatted(account, name);
    }
}
