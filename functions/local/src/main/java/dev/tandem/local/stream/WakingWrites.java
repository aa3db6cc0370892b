package dev.tandem.local.stream;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Tells of each write that the application has made, so that streams are looked at then: waiting
 * for the next poll was most of the time until a row was there, and polling more often costs a
 * processor that has nothing to do.
 */
public final class WakingWrites implements ExecutionInterceptor {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    void add(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (isWrite(context.request())) {
            listeners.forEach(Runnable::run);
        }
    }

    private static boolean isWrite(SdkRequest request) {
        return request instanceof PutItemRequest
                || request instanceof TransactWriteItemsRequest
                || request instanceof UpdateItemRequest
                || request instanceof DeleteItemRequest
                || request instanceof BatchWriteItemRequest;
    }
}
