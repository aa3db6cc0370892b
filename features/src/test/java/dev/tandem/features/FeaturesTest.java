package dev.tandem.features;

import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Runs the features. */
@Suite
@IncludeEngines("cucumber")
@SelectPackages("features")
class FeaturesTest {}
