package dev.tandem.features;

import io.cucumber.java.AfterAll;

import java.nio.file.Path;

/** Tells where the report is. */
public final class Report {

    private Report() {}

    @AfterAll
    public static void tellWhereItIs() {
        System.out.println(
                "The features' report: "
                        + Path.of("target", System.getProperty("report", "features") + ".html")
                                .toAbsolutePath()
                                .toUri());
    }
}
