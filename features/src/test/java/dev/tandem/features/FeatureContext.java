package dev.tandem.features;

import io.cucumber.spring.CucumberContextConfiguration;

import org.springframework.test.context.ContextConfiguration;

/** One stage for all features. */
@CucumberContextConfiguration
@ContextConfiguration(classes = {FeatureBeans.class, DriverBeans.class})
public class FeatureContext {}
