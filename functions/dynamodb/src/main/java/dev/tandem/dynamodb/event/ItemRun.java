package dev.tandem.dynamodb.event;

import static java.util.Comparator.comparing;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a page of the event table has of an aggregate.
 *
 * @param items at least one, in the order of their numbers
 * @param isCut whether the next page may have more of it
 */
record ItemRun(String aggregateId, List<Map<String, AttributeValue>> items, boolean isCut) {

    private static final Comparator<Map<String, AttributeValue>> BY_NUMBER =
            comparing(item -> new BigDecimal(NoEvents.number(item)));

    /** Whatever order a Scan has them in. */
    ItemRun {
        items = items.stream().sorted(BY_NUMBER).toList();
    }

    /**
     * The items of a page by aggregate, without the one that the page before had some of.
     *
     * @param id of an item
     * @param lastBefore the last aggregate on the page before; null if there is none
     * @param last the last aggregate on this page; null if none follows
     */
    static List<ItemRun> of(
            List<Map<String, AttributeValue>> items,
            Function<Map<String, AttributeValue>, String> id,
            @Nullable String lastBefore,
            @Nullable String last) {
        Map<String, List<Map<String, AttributeValue>>> runs = new LinkedHashMap<>();
        items.forEach(
                item -> runs.computeIfAbsent(id.apply(item), _ -> new ArrayList<>()).add(item));
        return runs.entrySet().stream()
                .filter(run -> !run.getKey().equals(lastBefore))
                .map(run -> new ItemRun(run.getKey(), run.getValue(), run.getKey().equals(last)))
                .toList();
    }

    /** The item with the least number. */
    Map<String, AttributeValue> first() {
        return items.getFirst();
    }
}
