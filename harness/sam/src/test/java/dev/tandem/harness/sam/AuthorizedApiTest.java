package dev.tandem.harness.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** HTTP APIs whose routes need a token, by parameters. */
class AuthorizedApiTest {

    private static final String TEMPLATE =
            """
            Parameters:
              Issuer: {Type: String, Default: ''}
              Open: {Type: String, Default: 'false'}
            Rules:
              SaysWhoMayCall:
                Assertions:
                  - Assert: {'Fn::Or': [{'Fn::Equals': [!Ref Open, 'true']}, {'Fn::Not': [{'Fn::Equals': [!Ref Issuer, '']}]}]}
                    AssertDescription: name an Issuer, or say Open=true
            Conditions:
              HasIssuer: !Not [!Equals [!Ref Issuer, '']]
            Resources:
              Api:
                Type: AWS::ApiGatewayV2::Api
                Properties:
                  Name: api
                  ProtocolType: HTTP
                  CorsConfiguration: {AllowOrigins: ['https://shop.example'], AllowMethods: [POST], MaxAge: 600}
              Tokens:
                Type: AWS::ApiGatewayV2::Authorizer
                Condition: HasIssuer
                Properties:
                  ApiId: !Ref Api
                  Name: jwt
                  AuthorizerType: JWT
                  IdentitySource: [$request.header.Authorization]
                  JwtConfiguration: {Issuer: !Ref Issuer, Audience: [carts]}
              Note:
                Type: AWS::ApiGatewayV2::Integration
                Properties: {ApiId: !Ref Api, IntegrationType: AWS_PROXY, PayloadFormatVersion: '2.0', IntegrationUri: note}
              Notes:
                Type: AWS::ApiGatewayV2::Route
                Properties:
                  ApiId: !Ref Api
                  RouteKey: POST /note
                  Target: !Sub 'integrations/${Note}'
                  AuthorizationType: !If [HasIssuer, JWT, NONE]
                  AuthorizerId: !If [HasIssuer, !Ref Tokens, !Ref AWS::NoValue]
            """;

    @AutoClose private static TestAws aws = TestAws.start();

    @TempDir Path folder;

    @Test
    void a_route_needs_a_token_where_there_is_an_issuer() {
        aws.deployer().deploy(template(), Map.of("Issuer", "https://issuer.example"));

        assertThat(aws.routes())
                .contains(
                        "POST /note note of https://issuer.example for [carts]",
                        "CORS [https://shop.example]");
    }

    @Test
    void a_route_is_open_where_it_is_said_to_be() {
        aws.deployer().deploy(template(), Map.of("Open", "true"));

        assertThat(aws.routes()).contains("POST /note note");
    }

    @Test
    void a_rule_that_does_not_hold_refuses_the_deployment_in_its_own_words() {
        assertThatThrownBy(() -> aws.deployer().deploy(template(), Map.of()))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("Rules.SaysWhoMayCall: name an Issuer, or say Open=true");
    }

    @Test
    void a_route_is_never_open_where_nobody_looks_at_tokens() {
        Deployer tokenless =
                new Deployer(
                        aws.dynamoDb(),
                        aws.lambda(),
                        Optional.of(aws.sqs()),
                        (_, _, _) -> {},
                        aws.policies()::grant);

        assertThatThrownBy(() ->
                        tokenless.deploy(template(), Map.of("Issuer", "https://issuer.example")))
                .isInstanceOf(DeploymentFailedException.class)
                .hasRootCauseInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("POST /note");
    }

    @Test
    void an_authorizer_without_its_type_is_an_error() {
        Template forgotten =
                Templates.read(
                        folder,
                        TEMPLATE.replace(
                                "AuthorizationType: !If [HasIssuer, JWT, NONE]",
                                "AuthorizationType: NONE"));

        assertThatThrownBy(() -> forgotten.check(Map.of("Issuer", "https://issuer.example")))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("Notes.AuthorizerId");
    }

    private Template template() {
        return Templates.read(folder, TEMPLATE);
    }
}
