package dev.tandem.harness.fault;

import com.sun.net.httpserver.Headers;

import software.amazon.awssdk.core.SdkBytes;

/** What a client is told. */
record Response(int status, Headers headers, SdkBytes body) {

    boolean ok() {
        return status == 200;
    }
}
