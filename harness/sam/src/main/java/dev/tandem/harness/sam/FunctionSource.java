package dev.tandem.harness.sam;

import software.amazon.awssdk.services.lambda.model.FunctionCode;

import java.util.Optional;
import java.util.function.Function;

/** Where the code of a function is, as a template says it. */
sealed interface FunctionSource permits ZipSource, ImageSource, LocalImage {

    /**
     * What is to be done before it can be deployed; empty if nothing is.
     *
     * @return the property that says where it is, and what it lacks
     */
    Optional<Missing> missing(Template template);

    /**
     * Hands it over as Lambda takes it.
     *
     * @param deployment takes it; it need not be there afterwards
     * @return what that returns
     */
    <T> T handOver(Template template, Function<FunctionCode, T> deployment);

    /**
     * What is not there yet.
     *
     * @param property that leads to it
     */
    record Missing(String property, String what) {}
}
