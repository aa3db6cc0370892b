package dev.tandem.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.json.JsonMapper;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** What a request may leave out, and what may be null in it, on whatever level. */
@NullMarked
class RequiredValuesTest {

    private static final JsonMapper MAPPER = RequestMapper.create();

    record Stop(String place, Optional<String> note, OptionalInt minutes) {}

    record Leg(
            List<Stop> stops,
            List<List<Stop>> others,
            Map<String, Stop> byName,
            @Nullable Carrier carrier) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(value = Rail.class, name = "rail")})
    sealed interface Carrier {}

    record Rail(List<Integer> coaches, Optional<String> line, Map<UUID, Stop> seats)
            implements Carrier {}

    record Free(
            List<@Nullable String> names,
            Map<String, @Nullable Integer> numbers,
            List<Optional<String>> notes,
            List<OptionalInt> counts,
            @Nullable Integer count,
            @Nullable List<String> tags) {}

    record Anything(Object one, Map<String, Object> more) {}

    record Mixed(List<@Nullable List<String>> lists) {}

    @Test
    void an_optional_is_empty_where_it_is_null_or_not_there() {
        assertThat(
                        List.of(
                                MAPPER.readValue("{\"place\":\"x\"}", Stop.class),
                                MAPPER.readValue(
                                        "{\"place\":\"x\",\"note\":null,\"minutes\":null}",
                                        Stop.class)))
                .containsOnly(new Stop("x", Optional.empty(), OptionalInt.empty()));
    }

    @Test
    void an_element_is_null_where_its_type_says_so() {
        assertThat(
                        MAPPER.readValue(
                                "{\"names\":[null],\"numbers\":{\"a\":null},\"notes\":[null],\"counts\":[null,1],\"count\":null,\"tags\":null}",
                                Free.class))
                .isEqualTo(
                        new Free(
                                Arrays.asList((String) null),
                                Collections.singletonMap("a", null),
                                List.of(Optional.empty()),
                                List.of(OptionalInt.empty(), OptionalInt.of(1)),
                                null,
                                null));
    }

    @Test
    void and_in_what_may_be_anything() {
        assertThat(
                        MAPPER.readValue(
                                "{\"one\":[null,1.10],\"more\":{\"a\":null,\"b\":{\"c\":null}}}",
                                Anything.class))
                .hasToString("Anything[one=[null, 1.10], more={a=null, b={c=null}}]");
        assertThat(refusal("{\"one\":null,\"more\":{}}", Anything.class))
                .extracting(JsonPath::of)
                .isEqualTo("one");
    }

    @Test
    void and_not_on_another_level() {
        assertThat(MAPPER.readValue("{\"lists\":[null,[]]}", Mixed.class))
                .isEqualTo(new Mixed(Arrays.asList(null, List.of())));
        assertThat(refusal("{\"lists\":[null,[null]]}", Mixed.class))
                .extracting(JsonPath::of)
                .isEqualTo("lists[1][0]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'stops':[null],'others':[],'byName':{}} | stops[0]",
                "{'stops':null,'others':[],'byName':{}} | stops",
                "{'stops':[],'others':[[],null],'byName':{}} | others[1]",
                "{'stops':[],'others':[[null]],'byName':{}} | others[0][0]",
                "{'stops':[],'others':[],'byName':{'a':null}} | byName.a",
                "{'stops':[{'place':null}],'others':[],'byName':{}} | stops[0].place",
                "{'stops':[],'others':[],'byName':{},'carrier':{'kind':'rail','coaches':[1,null],'seats':{}}}"
                    + " | carrier.coaches[1]"
            })
    void anything_else_is_required(String json, String field) {
        assertThat(refusal(json, Leg.class))
                .isInstanceOf(InvalidNullException.class)
                .extracting(JsonPath::of)
                .isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind':'rail','coaches':['1'],'seats':{}} | carrier.coaches[0]",
                "{'kind':'rail','coaches':[],'line':1,'seats':{}} | carrier.line",
                "{'kind':'rail','coaches':[],'seats':{'1-1-1-1-1':{'place':'x'}}} |"
                        + " carrier.seats.1-1-1-1-1"
            })
    void what_a_named_type_holds_is_looked_at_alike(String carrier, String field) {
        assertThat(
                        refusal(
                                "{'stops':[],'others':[],'byName':{},'carrier':" + carrier + "}",
                                Leg.class))
                .extracting(JsonPath::of)
                .isEqualTo(field);
    }

    private static JacksonException refusal(String json, Class<?> type) {
        try {
            throw new AssertionError(
                    String.valueOf((Object) MAPPER.readValue(json.replace('\'', '"'), type)));
        } catch (JacksonException e) {
            return e;
        }
    }
}
