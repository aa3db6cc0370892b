package dev.tandem.dynamodb.aggregate;

import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * The SDK's client over the JDK's, which sends at once over a connection that was kept. The JDK
 * would first look whether it is still open, by a read that waits for a millisecond
 * (docs/explanation/where-time-goes.md, "A millisecond before each call"). A connection that was
 * closed fails the try, and the SDK tries again.
 */
public final class UnprobedHttpClient implements SdkHttpClient {

    private final SdkHttpClient jdk;

    private UnprobedHttpClient(SdkHttpClient jdk) {
        this.jdk = jdk;
    }

    /** For {@code httpClientBuilder} of a client of AWS. */
    public static Builder builder() {
        return over(UrlConnectionHttpClient.builder());
    }

    /**
     * For {@code httpClientBuilder} of a client of AWS.
     *
     * @param jdk says timeouts, proxy and certificates
     */
    public static Builder over(UrlConnectionHttpClient.Builder jdk) {
        return new Builder(jdk);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return jdk.prepareRequest(isPostOfABody(request) ? unprobed(request) : request);
    }

    private static boolean isPostOfABody(HttpExecuteRequest request) {
        return request.httpRequest().method() == SdkHttpMethod.POST
                && request.contentStreamProvider().isPresent();
    }

    /**
     * The JDK probes for POSTs alone, and makes a POST of a GET as soon as somebody writes a body,
     * for callers who never said which method they meant. The SDK connects before it writes. To
     * keep the length from the JDK would do too, but the JDK sends a body again by itself that it
     * has whole, and the SDK would tell of one sending where there were two.
     */
    private static HttpExecuteRequest unprobed(HttpExecuteRequest request) {
        HttpExecuteRequest.Builder unprobed =
                HttpExecuteRequest.builder()
                        .request(
                                request.httpRequest().toBuilder().method(SdkHttpMethod.GET).build())
                        .contentStreamProvider(request.contentStreamProvider().orElseThrow());
        request.metricCollector().ifPresent(unprobed::metricCollector);
        return unprobed.build();
    }

    @Override
    public String clientName() {
        return jdk.clientName();
    }

    @Override
    public void close() {
        jdk.close();
    }

    /** Makes one. */
    public static final class Builder implements SdkHttpClient.Builder<Builder> {

        private final UrlConnectionHttpClient.Builder jdk;

        private Builder(UrlConnectionHttpClient.Builder jdk) {
            this.jdk = jdk;
        }

        @Override
        public SdkHttpClient buildWithDefaults(AttributeMap serviceDefaults) {
            return new UnprobedHttpClient(jdk.buildWithDefaults(serviceDefaults));
        }
    }
}
