package dev.tandem.harness.fault;

import com.sun.net.httpserver.Headers;

import software.amazon.awssdk.core.SdkBytes;

/**
 * What a client has asked.
 *
 * @param operation such as {@code TransactWriteItems}
 */
record Request(String method, String path, Headers headers, String operation, SdkBytes body) {}
