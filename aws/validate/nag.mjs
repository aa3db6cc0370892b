// cdk-nag's AwsSolutions over a template as it stands, after CDK has read it: what CDK's own types refuse is a finding too.
import { App, Stack } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { AwsSolutionsChecks } from 'cdk-nag';
import { serverlessFindings } from './serverless.mjs';

export function nagFindings(file) {
    const app = new App({ analyticsReporting: false });
    const stack = new Stack(app, 'T');
    try {
        new CfnInclude(stack, 'T', { templateFile: file });
        const report = new AwsSolutionsChecks(app).validateScope(stack);
        return [...report.violations.flatMap(findings), ...serverlessFindings(stack._toCloudFormation())];
    } catch (e) {
        return [{ rule: 'CDK', where: 'Template', message: e.message.replaceAll(/\s+/g, ' ') }];
    }
}

function findings({ ruleName, description, violatingResources }) {
    return violatingResources.map(({ constructPath }) => ({
        rule: ruleName,
        where: constructPath.replace(/^T\/T\//, ''),
        message: description,
    }));
}
