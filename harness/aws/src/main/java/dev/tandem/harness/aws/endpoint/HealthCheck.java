package dev.tandem.harness.aws.endpoint;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The health check as LocalStack answers it, so that tools which wait for that one work. */
final class HealthCheck {

    private static final String PATH = "/_localstack/health";

    private HealthCheck() {}

    static boolean isAsked(AwsRequest request) {
        return request.path().equals(PATH) && List.of("GET", "HEAD").contains(request.method());
    }

    static AwsResponse of(List<AwsService> services) {
        Map<String, String> running = new LinkedHashMap<>();
        services.forEach(
                service -> service.healthNames().forEach(name -> running.put(name, "running")));
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("services", running);
        health.put("edition", "tandem-harness");
        health.put("version", version());
        return AwsResponse.json(200, JsonMapper.shared().writeValueAsBytes(health));
    }

    /** Of the jar; its manifest says it once it is packaged. */
    private static String version() {
        String version = HealthCheck.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
