package dev.tandem.harness.aws.dynamodb;

import java.util.List;

/** The operations that are passed on. */
final class EngineOperations {

    /** What DynamoDB Local 3.3.1 knows. */
    static final List<String> NAMES =
            List.of(
                    "BatchExecuteStatement",
                    "BatchGetItem",
                    "BatchWriteItem",
                    "CreateTable",
                    "DeleteItem",
                    "DeleteTable",
                    "DescribeLimits",
                    "DescribeStream",
                    "DescribeTable",
                    "DescribeTimeToLive",
                    "ExecuteStatement",
                    "ExecuteTransaction",
                    "GetItem",
                    "GetRecords",
                    "GetShardIterator",
                    "ListStreams",
                    "ListTables",
                    "PutItem",
                    "Query",
                    "Scan",
                    "TransactGetItems",
                    "TransactWriteItems",
                    "UpdateItem",
                    "UpdateTable",
                    "UpdateTimeToLive");

    private EngineOperations() {}
}
