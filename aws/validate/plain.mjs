// A template as CloudFormation gets it: anchors, aliases and merge keys written out, as `aws cloudformation package` does, and without
// what AWS SAM alone knows, of what it makes itself: !Ref Function.Alias and Function.Version, and who depends on FunctionAliaslive.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import yaml from 'js-yaml';

const FUNCTIONS = ['And', 'Base64', 'Cidr', 'Equals', 'FindInMap', 'GetAZs', 'If', 'ImportValue', 'Join', 'Length', 'Not', 'Or', 'Select',
    'Split', 'Sub', 'ToJsonString', 'Transform'];
const shortForm = (tag, construct) =>
    ['scalar', 'sequence', 'mapping'].map(kind => new yaml.Type(`!${tag}`, { kind, construct }));
const SCHEMA = yaml.CORE_SCHEMA.extend({
    implicit: [yaml.types.merge],
    explicit: [
        ...FUNCTIONS.flatMap(name => shortForm(name, value => ({ [`Fn::${name}`]: value }))),
        ...['Ref', 'Condition'].flatMap(name => shortForm(name, value => ({ [name]: value }))),
        ...shortForm('GetAtt', value => ({ 'Fn::GetAtt': typeof value === 'string' ? firstDot(value) : value })),
    ],
});

const firstDot = path => [path.slice(0, path.indexOf('.')), path.slice(path.indexOf('.') + 1)];

/** The template's tree, short forms such as !Ref in their long ones. */
export const treeOf = text => yaml.load(text, { schema: SCHEMA });

/** The file as JSON, where the function itself stands for its alias. A function that there is not stays a finding. */
export function plain(file) {
    const copy = join(mkdtempSync(join(tmpdir(), 'validate-')), `${basename(file, '.yaml')}.json`);
    writeFileSync(copy, JSON.stringify(withoutSamsNames(treeOf(readFileSync(file, 'utf8'))), null, 1));
    return copy;
}

function withoutSamsNames(tree) {
    return JSON.parse(JSON.stringify(tree), (key, value) => {
        if (key === 'Ref') {
            return value.replace(/^(\w+)\.(?:Alias|Version)$/, '$1');
        }
        return key === 'DependsOn' ? [value].flat().map(name => name.replace(/^(\w+)Aliaslive$/, '$1')) : value;
    });
}
