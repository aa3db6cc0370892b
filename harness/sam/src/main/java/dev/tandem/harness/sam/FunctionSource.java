package dev.tandem.harness.sam;

import software.amazon.awssdk.services.lambda.model.FunctionCode;

import java.util.Optional;

/** Where the code of a function is, as a template says it. */
sealed interface FunctionSource permits ZipSource, ImageSource, LocalImage {

    /**
     * What is to be done before it can be deployed; empty if nothing is.
     *
     * @return the property that says where it is, and what it lacks
     */
    Optional<Missing> missing(Template template);

    /** As Lambda takes it. */
    FunctionCode code(Template template);

    /**
     * What is not there yet.
     *
     * @param property that leads to it
     */
    record Missing(String property, String what) {}
}
