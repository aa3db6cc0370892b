import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findings, unexplained } from './checks.mjs';

const planted = name => findings(join(dirname(fileURLToPath(import.meta.url)), 'planted', `${name}.yaml`));
const told = found => found.map(({ rule, where, message }) => `${rule} ${where}: ${message}`).join('\n');
const plain = told(planted('plain'));

for (const [sentence, pattern] of [
    ['a misspelt property is refused', /F3002 Misspelt\.Properties\.QueueNam: .*Did you mean 'QueueName'/],
    ['a value that is not one of those that there are is refused', /W3030 WrongEnum\.Properties\.BillingMode: 'PER_REQUEST' is not one of/],
    ['a role that is no ARN is refused', /F3031 BadPattern\.Properties\.Role: 'nobody' does not match pattern/],
    ['an empty subnet is refused', /F3031 BadPattern\.Properties\.VpcConfig\.SubnetIds\.0/],
    ['a number out of its range is refused', /F3034 BadPattern\.Properties\.MemorySize: 64 is less than the minimum of 128/],
    ['a number of retries that there is not is refused', /F3034 Unnamed\.Properties\.MaximumRetryAttempts: -2/],
    ['a text in place of a number is refused', /F3012 Mistyped\.Properties\.VisibilityTimeout: 'soon' is not of type/],
    ['a property that is missing is refused', /F3003 Unnamed\.Properties: 'FunctionName' is a required property/],
    ['a schedule that is none is refused', /E3027 Clock\.Properties\.ScheduleExpression/],
]) {
    test(sentence, () => assert.match(plain, pattern));
}

test('a public bucket and a policy that allows everything are advised against', () => {
    const advised = told(planted('advised'));
    assert.match(advised, /AwsSolutions-S2 Public: /);
    assert.match(advised, /AwsSolutions-IAM5.* Everything: /);
});

test('a property of SAM that there is not is refused, in Globals too', () => {
    const serverless = told(planted('serverless'));
    assert.match(serverless, /SAM-Property Globals\.Function\.Timout: /);
    assert.match(serverless, /SAM-Property Function\.ReservedConcurrency: /);
    assert.match(serverless, /SAM-Property Api\.DefaultAuthoriser: /);
});

test('a property of SAM with a value of another type is refused', () => {
    assert.match(told(planted('mistyped')), /CDK Template: .*timeout.*29/i);
});

test('a sound template has no finding', () => assert.equal(told(planted('sound')), ''));

test('an explanation takes out what it is about, and nothing else', () => {
    const found = [{ rule: 'A', where: 'Queue', message: 'm' }, { rule: 'A', where: 'Table', message: 'm' }];
    const explanation = { templates: ['t.yaml'], rule: 'A', where: 'Que.*', reason: 'r' };
    assert.deepEqual(unexplained('t.yaml', found, [explanation]), [found[1]]);
    assert.deepEqual(unexplained('other.yaml', found, [explanation]), found);
});

test('an explanation that nothing needs, or without a reason, is a finding', () => {
    const explanation = { templates: ['t.yaml'], rule: 'A', where: 'Queue' };
    assert.match(told(unexplained('t.yaml', [], [explanation])), /A Queue: is explained, and not found any more[^]*without a reason/);
});
