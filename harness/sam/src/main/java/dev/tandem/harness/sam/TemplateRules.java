package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;

/**
 * The template's section {@code Rules}: what has to hold of parameters before anything is touched
 * (CloudFormation User Guide, Rules).
 */
record TemplateRules(JsonNode section, Evaluation evaluation) {

    void check(Findings found) {
        section.properties().forEach(rule -> check(rule.getKey(), rule.getValue(), found));
    }

    private void check(String name, JsonNode rule, Findings found) {
        try {
            JsonNode condition = rule.path("RuleCondition");
            if (!condition.isMissingNode() && !evaluation.conditions().isTrue(condition)) {
                return;
            }
            for (JsonNode assertion : rule.path("Assertions")) {
                if (!evaluation.conditions().isTrue(assertion.path("Assert"))) {
                    found.problem(
                            "Rules." + name,
                            assertion.path("AssertDescription").asString("does not hold"));
                }
            }
        } catch (BadValueException e) {
            found.problem("Rules." + name, e.what());
        }
    }
}
