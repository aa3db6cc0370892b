package dev.tandem.harness.sam;

import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;
import software.amazon.awssdk.services.lambda.model.Filter;

import java.util.List;

/** What templates say of mappings alike, whether a stream or a queue feeds the function. */
final class SharedSource {

    private SharedSource() {}

    static void read(Properties properties, CreateEventSourceMappingRequest.Builder mapping) {
        properties.number("BatchSize").ifPresent(mapping::batchSize);
        properties
                .number("MaximumBatchingWindowInSeconds")
                .ifPresent(mapping::maximumBatchingWindowInSeconds);
        properties.flag("Enabled").ifPresent(mapping::enabled);
        List<String> responses = properties.texts("FunctionResponseTypes");
        if (!responses.isEmpty()) {
            mapping.functionResponseTypesWithStrings(responses);
        }
        properties
                .read(
                        "FilterCriteria",
                        criteria -> criteria.readAll("Filters", SharedSource::filter))
                .ifPresent(filters -> mapping.filterCriteria(to -> to.filters(filters)));
    }

    private static Filter filter(Properties properties) {
        return Filter.builder().pattern(properties.required("Pattern")).build();
    }
}
