package dev.tandem.cart.local;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.tandem.core.result.QueryResult;
import dev.tandem.function.answer.AnswerStatusAdvice;
import dev.tandem.json.TandemModule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.util.List;

/** An application that writes its own JSON otherwise, and has controllers of its own. */
class OwnJsonTest {

    record Offer(String madeBy, BigDecimal unitPrice) {}

    @RestController
    static class Offers {

        private static final Offer OFFER = new Offer("m\u00fcller", new BigDecimal("4.50"));

        @PostMapping("/answer")
        QueryResult<Offer> answer() {
            return new QueryResult.Found<>(OFFER);
        }

        @PostMapping("/own")
        Offer own() {
            return OFFER;
        }

        @PostMapping("/none")
        List<Offer> none() {
            return List.of();
        }
    }

    private final MockMvc web =
            MockMvcBuilders.standaloneSetup(new Offers())
                    .setControllerAdvice(new AnswerStatusAdvice(mapper().build()))
                    .setMessageConverters(
                            new JacksonJsonHttpMessageConverter(
                                    mapper().propertyNamingStrategy(
                                                    PropertyNamingStrategies.SNAKE_CASE)
                                            .build()))
                    .build();

    private static JsonMapper.Builder mapper() {
        return JsonMapper.builder().addModule(new TandemModule());
    }

    @Test
    void an_answer_of_ours_is_the_json_that_it_is_on_lambda() throws Exception {
        web.perform(post("/answer"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/json"))
                .andExpect(content().string("{\"madeBy\":\"m\u00fcller\",\"unitPrice\":4.50}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"/own | {\"made_by\":\"m\u00fcller\",\"unit_price\":4.50}", "/none | []"})
    void what_is_none_of_ours_is_left_alone(String path, String json) throws Exception {
        web.perform(post(path)).andExpect(status().isOk()).andExpect(content().string(json));
    }
}
