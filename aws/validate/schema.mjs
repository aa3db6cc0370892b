// AWS's own validator: types, patterns, ranges, enumerations and required properties of the resource schemas,
// and what CloudFormation refuses of a template as a whole. It comes with aws-cdk-lib, which runs it too.
import { createRequire } from 'node:module';

const ofCdk = createRequire(createRequire(import.meta.url).resolve('aws-cdk-lib/package.json'));
const { CompositeEngine, TemplateFile } = ofCdk('@aws/cloudformation-validate');
const engine = new CompositeEngine();

export function schemaFindings(file) {
    const report = engine.validateTemplate(new TemplateFile(file), { severityLevel: 'WARN' });
    return report.diagnostics.map(({ ruleId, entity, propertyPath, message }) => ({
        rule: ruleId,
        where: [entity?.logicalId, propertyPath].filter(Boolean).join('.') || 'Template',
        message,
    }));
}
