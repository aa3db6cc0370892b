// All findings on a template, but for those that are explained.
import { nagFindings } from './nag.mjs';
import { plain } from './plain.mjs';
import { schemaFindings } from './schema.mjs';

export const findings = file => {
    const template = plain(file);
    return [...schemaFindings(template), ...nagFindings(template)];
};

/**
 * Takes out what is explained. An explanation that nothing needs any more is a finding as well.
 *
 * @param template its path from the root
 * @param explanations each with the templates, the rule, where (a regular expression), and the reason
 */
export function unexplained(template, found, explanations) {
    const mine = explanations.filter(({ templates }) => templates.includes(template));
    const holds = (explanation, finding) =>
        explanation.rule === finding.rule && new RegExp(`^(?:${explanation.where})$`).test(finding.where);
    const idle = mine
        .filter(explanation => !found.some(finding => holds(explanation, finding)))
        .map(({ rule, where }) => ({ rule, where, message: 'is explained, and not found any more: take the explanation out' }));
    const bare = mine
        .filter(({ reason }) => !reason)
        .map(({ rule, where }) => ({ rule, where, message: 'is explained without a reason' }));
    return [...found.filter(finding => !mine.some(explanation => holds(explanation, finding))), ...idle, ...bare];
}
