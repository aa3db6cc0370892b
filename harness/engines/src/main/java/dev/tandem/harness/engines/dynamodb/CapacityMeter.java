package dev.tandem.harness.engines.dynamodb;

import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Adds up what a client's writes use, as DynamoDB tells it of requests that ask for it: those of
 * stores do. It is not told of writes that were cancelled.
 */
public final class CapacityMeter implements ExecutionInterceptor {

    private final Map<String, DoubleAdder> units = new ConcurrentHashMap<>();
    private final LongAdder writes = new LongAdder();

    /** Write units so far, by table. */
    public Map<String, Double> writeUnits() {
        return units.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, table -> table.getValue().sum()));
    }

    /** Transactions and single items that were written so far. */
    public long writes() {
        return writes.sum();
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        List<ConsumedCapacity> used = used(context.response());
        if (!used.isEmpty()) {
            writes.increment();
            used.forEach(one ->
                    units.computeIfAbsent(one.tableName(), _ -> new DoubleAdder())
                            .add(one.capacityUnits()));
        }
    }

    private static List<ConsumedCapacity> used(SdkResponse response) {
        return switch (response) {
            case TransactWriteItemsResponse transaction -> transaction.consumedCapacity();
            case PutItemResponse put -> Stream.ofNullable(put.consumedCapacity()).toList();
            case UpdateItemResponse update -> Stream.ofNullable(update.consumedCapacity()).toList();
            case DeleteItemResponse delete -> Stream.ofNullable(delete.consumedCapacity()).toList();
            default -> List.of();
        };
    }
}
