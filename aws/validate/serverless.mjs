// What AWS SAM would refuse of its own resources, of which the validator knows nothing: properties that there are not.
// What SAM hands on to Lambda as it is (SnapStart, LoggingConfig) is looked up there.
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';

const spec = loadAwsServiceSpecSync();
const HANDED_ON = { 'AWS::Serverless::Function': 'AWS::Lambda::Function', 'AWS::Serverless::HttpApi': 'AWS::ApiGatewayV2::Api' };
// AWS SAM Developer Guide: of the resource and event types themselves, younger than the specification
const YOUNGER = { 'AWS::Serverless::Function': ['AutoPublishAliasAllProperties', 'PropagateTags'], 'AWS::Serverless::HttpApi': ['PropagateTags'] };

const resourceType = type => spec.lookup('resource', 'cloudFormationType', 'equals', type)[0];

export function serverlessFindings(template) {
    const globals = template.Globals?.Function ?? {};
    return [
        ...unknown('Globals.Function', 'AWS::Serverless::Function', globals),
        ...Object.entries(template.Resources)
            .filter(([, { Type }]) => Type.startsWith('AWS::Serverless::'))
            .flatMap(([id, { Type, Properties }]) => unknown(id, Type, Properties ?? {})),
    ];
}

function unknown(where, type, properties) {
    const own = resourceType(type)?.properties;
    if (!own) {
        return [{ rule: 'SAM-Type', where, message: `there is no ${type}` }];
    }
    const known = new Set([
        ...Object.keys(own),
        ...Object.keys(resourceType(HANDED_ON[type])?.properties ?? {}),
        ...(YOUNGER[type] ?? []),
    ]);
    return Object.keys(properties)
        .filter(name => !known.has(name))
        .map(name => ({ rule: 'SAM-Property', where: `${where}.${name}`, message: `${type} has no such property` }));
}
