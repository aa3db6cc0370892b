package dev.tandem.bench.pekko;

import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpConfigurationOption;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.utils.AttributeMap;

import java.util.ServiceLoader;

/** Another client of HTTP than the JDK's, as the SDK finds it on the class path of this module. */
final class ApacheClient {

    private ApacheClient() {}

    static SdkHttpClient with(int connections) {
        return ServiceLoader.load(SdkHttpService.class).stream()
                .filter(service -> service.type().getName().contains("apache"))
                .findFirst()
                .orElseThrow()
                .get()
                .createHttpClientBuilder()
                .buildWithDefaults(
                        AttributeMap.builder()
                                .put(SdkHttpConfigurationOption.MAX_CONNECTIONS, connections)
                                .build());
    }
}
