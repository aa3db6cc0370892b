// AWS SAM knows !Ref Function.Alias and Function.Version, of what it makes itself, and who depends on FunctionAliaslive; neither the
// validator nor CDK does.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const MADE_BY_SAM = /!Ref (\w+)\.(?:Alias|Version)\b/g;
const ALIAS = /\b(\w+Function)Aliaslive\b/g;

/** The file, or one of the same name where the function itself stands for its alias. A function that there is not stays a finding. */
export function withoutSamsReferences(file) {
    const text = readFileSync(file, 'utf8');
    const plain = text.replaceAll(MADE_BY_SAM, '!Ref $1').replaceAll(ALIAS, '$1');
    if (plain === text) {
        return file;
    }
    const copy = join(mkdtempSync(join(tmpdir(), 'validate-')), basename(file));
    writeFileSync(copy, plain);
    return copy;
}
