package dev.tandem.harness.sam.policy;

/**
 * The ARNs of what requests are about.
 *
 * @param region such as {@code us-east-1}
 * @param account twelve digits
 */
record ResourceArns(String region, String account) {

    /**
     * @param table its name, or its ARN, which DynamoDB takes as well
     */
    String table(String table) {
        return table.startsWith("arn:")
                ? table
                : "arn:aws:dynamodb:%s:%s:table/%s".formatted(region, account, table);
    }

    String index(String table, String index) {
        return table(table) + "/index/" + index;
    }

    /**
     * @param address the queue's URL, or its name
     */
    String queue(String address) {
        String name = address.substring(address.lastIndexOf('/') + 1);
        return "arn:aws:sqs:%s:%s:%s".formatted(region, account, name);
    }

    /** Whom AWS names when a function is refused something: its role, as the function uses it. */
    String user(String function) {
        return "arn:aws:sts::%s:assumed-role/%s/%s".formatted(account, function, function);
    }
}
