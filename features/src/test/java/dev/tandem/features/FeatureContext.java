package dev.tandem.features;

import dev.tandem.local.LocalApplication;

import io.cucumber.spring.CucumberContextConfiguration;

import org.springframework.boot.test.context.SpringBootTest;

/** The local application on real engines and free ports, started once for all features. */
@CucumberContextConfiguration
@SpringBootTest(
        classes = {LocalApplication.class, FeatureBeans.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"tandem.local.dynamodb-port=0", "tandem.local.postgres-port=0"})
public class FeatureContext {}
