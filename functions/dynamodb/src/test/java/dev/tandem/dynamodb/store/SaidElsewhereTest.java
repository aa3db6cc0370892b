package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.junit.jupiter.api.Test;

import java.beans.ConstructorProperties;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.function.Function;

/** A record is looked at as a whole wherever it is said how it is written. */
class SaidElsewhereTest {

    interface Owned {
        @JsonProperty("who")
        String owner();
    }

    interface Kept extends Owned {}

    record ByAccessor(String owner) implements Kept {}

    @JsonIgnoreProperties("more")
    interface Lenient {}

    record ByType(String owner) implements Lenient {}

    record ByParameter(String owner) {
        @SuppressWarnings("RedundantRecordConstructor") // the annotation is the parameter's alone
        ByParameter(@JsonProperty("who") String owner) {
            this.owner = owner;
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonProperty("who")
    @interface Who {}

    record ByBundle(@Who String owner) {}

    record ByBeans(String owner) {
        @ConstructorProperties("who")
        ByBeans {}
    }

    record Plain(String owner) {}

    @Test
    void by_an_accessor_of_an_interface_of_its_interface() {
        assertThat(isWhole(ByAccessor.class, new ByAccessor("Mia"))).isTrue();
    }

    @Test
    void by_an_annotation_of_its_interface() {
        assertThat(isWhole(ByType.class, new ByType("Mia"))).isTrue();
    }

    @Test
    void by_a_parameter_of_its_constructor() {
        assertThat(isWhole(ByParameter.class, new ByParameter("Mia"))).isTrue();
    }

    @Test
    void by_a_bundle_of_annotations() {
        assertThat(isWhole(ByBundle.class, new ByBundle("Mia"))).isTrue();
    }

    @Test
    void by_annotations_for_beans() {
        assertThat(isWhole(ByBeans.class, new ByBeans("Mia"))).isTrue();
    }

    @Test
    void and_by_its_parts_where_it_is_not() {
        assertThat(isWhole(Plain.class, new Plain("Mia"))).isFalse();
    }

    private static <S extends Record> boolean isWhole(Class<S> type, S state) {
        return new RecordMapping<>(type, Function.<S>identity(), Function.identity())
                .unwritten(state, state)
                .isEmpty();
    }
}
