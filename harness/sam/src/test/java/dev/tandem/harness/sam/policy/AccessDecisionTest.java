package dev.tandem.harness.sam.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class AccessDecisionTest {

    private static final String CARTS = "arn:aws:dynamodb:us-east-1:000000000000:table/carts";
    private static final Permission PUT = Permission.of("dynamodb:PutItem", CARTS);

    @Guarantee(
            area = Area.TEMPLATE,
            aws = "A role may do what its policies allow, and nothing else",
            source = "IAM User Guide, Policy evaluation logic",
            differs = "policies of functions only: no resource policies, boundaries or SCPs")
    @Test
    void nothing_is_allowed_unless_a_statement_allows_it() {
        assertThat(AccessDecision.of(List.of(), PUT)).isEqualTo(AccessDecision.NOT_ALLOWED);
        assertThat(AccessDecision.of(List.of(allow("dynamodb:GetItem", CARTS)), PUT))
                .isEqualTo(AccessDecision.NOT_ALLOWED);
        assertThat(AccessDecision.of(List.of(allow("dynamodb:PutItem", CARTS)), PUT))
                .isEqualTo(AccessDecision.ALLOWED);
    }

    @Test
    void what_one_statement_denies_stays_denied() {
        PolicyStatement deny =
                new PolicyStatement("Deny", List.of("dynamodb:Put*"), List.of("*"), Map.of());

        assertThat(AccessDecision.of(List.of(allow("dynamodb:*", "*"), deny), PUT))
                .isEqualTo(AccessDecision.DENIED);
        assertThat(AccessDecision.DENIED.message("me", PUT))
                .isEqualTo(
                        "User: me is not authorized to perform: dynamodb:PutItem on resource: %s"
                                + " with an explicit deny in an identity-based policy",
                        CARTS);
    }

    @Test
    void actions_match_by_wildcards_whatever_their_case() {
        assertThat(Wildcard.isAction("DynamoDB:put*", "dynamodb:PutItem")).isTrue();
        assertThat(Wildcard.isAction("dynamodb:?utItem", "dynamodb:PutItem")).isTrue();
        assertThat(Wildcard.isAction("dynamodb:Put", "dynamodb:PutItem")).isFalse();
    }

    @Test
    void a_wildcard_in_an_arn_ends_with_its_part() {
        assertThat(Wildcard.isArn("*", CARTS)).isTrue();
        assertThat(Wildcard.isArn("arn:aws:dynamodb:*:*:table/car*", CARTS)).isTrue();
        assertThat(Wildcard.isArn("arn:aws:dynamodb:*:table/carts", CARTS)).isFalse();
        assertThat(Wildcard.isArn("arn:aws:dynamodb:*:*:table/cart", CARTS)).isFalse();
        assertThat(Wildcard.isArn("arn:aws:dynamodb:*:*:table/Carts", CARTS)).isFalse();
    }

    @Guarantee(
            area = Area.TEMPLATE,
            aws = "dynamodb:EnclosingOperation restricts writes to transactions",
            source = "DynamoDB Developer Guide, IAM policy conditions")
    @Test
    void a_condition_on_the_transaction_holds_within_it_only() {
        PolicyStatement within =
                new PolicyStatement(
                        "Allow",
                        List.of("dynamodb:PutItem"),
                        List.of(CARTS),
                        Map.of(
                                "ForAnyValue:StringEquals",
                                Map.of(
                                        "dynamodb:enclosingOperation",
                                        List.of("TransactWriteItems"))));

        assertThat(within.isAbout(PUT)).isFalse();
        assertThat(within.isAbout(PUT.within("TransactGetItems"))).isFalse();
        assertThat(within.isAbout(PUT.within("TransactWriteItems"))).isTrue();
    }

    private static PolicyStatement allow(String action, String resource) {
        return new PolicyStatement("Allow", List.of(action), List.of(resource), Map.of());
    }
}
