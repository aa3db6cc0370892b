package dev.tandem.harness.aws.mapping;

import dev.tandem.harness.aws.stream.filter.RecordFilter;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** The settings that mappings of streams and of queues have, as a request asks for them. */
record SharedSettings(JsonNode request) {

    static final String ITEM_FAILURES = "ReportBatchItemFailures";

    boolean reportsItemFailures(boolean before) {
        Field types = Field.of(request, "FunctionResponseTypes");
        if (!types.isSet()) {
            return before;
        }
        for (JsonNode type : types.value()) {
            if (!type.asString("").equals(ITEM_FAILURES)) {
                throw types.invalid("[] or [\"%s\"]".formatted(ITEM_FAILURES));
            }
        }
        return !types.value().isEmpty();
    }

    List<String> patterns(List<String> before) {
        Field criteria = Field.of(request, "FilterCriteria");
        if (!criteria.isSet()) {
            return before;
        }
        List<String> patterns = new ArrayList<>();
        for (JsonNode filter : criteria.inside("Filters").value()) {
            patterns.add(new Field("FilterCriteria.Filters", filter).inside("Pattern").required());
        }
        try {
            return RecordFilter.of(patterns).patterns();
        } catch (IllegalArgumentException e) {
            throw Field.refused("FilterCriteria: " + e.getMessage());
        }
    }
}
