// What AWS would refuse of our templates, and what AWS's rules advise against, told before it is deployed:
//     npm ci --ignore-scripts && npm run validate [-- FILE...]
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findings, unexplained } from './checks.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const explanations = JSON.parse(readFileSync(join(here, 'explained.json'), 'utf8'));

const ours = () => [
    'template.yaml',
    'examples/inventory/template.yaml',
    ...readdirSync(join(root, 'aws')).filter(name => name.endsWith('.yaml')).map(name => `aws/${name}`),
];

const given = process.argv.slice(2);
const templates = given.length ? given.map(file => relative(root, resolve(file))) : ours();
let bad = 0;
for (const template of templates) {
    const left = unexplained(template, findings(join(root, template)), explanations);
    left.forEach(({ rule, where, message }) => console.error(`${template}: ${where}: ${rule}: ${message}`));
    console.log(`${template}: ${left.length ? `${left.length} findings` : 'nothing to refuse'}`);
    bad += left.length;
}
process.exitCode = bad ? 1 : 0;
