import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { prometheusRules } from '../../src/rules/formats/prometheusRules';
import { type PromtoolTest, promtoolTest } from '../../src/rules/proof/promtoolTest';
import { err, ok, type Result } from '../../src/slo/result';
import { printYaml } from '../../src/spec/yamlText';
import type { Compiled } from '../compile';
import { promtoolTestRules } from './promtool';
import type { SloProof } from './report';

/** As many at a time as there are cores; the answers are in the order of the SLOs, and each is told when it is there. */
export async function proveAll(
  compiled: readonly Compiled[],
  folder: string,
  tell: (proof: SloProof) => void
): Promise<Result<readonly SloProof[], string>> {
  const proofs: SloProof[] = [];
  const waiting = [...compiled.entries()];
  let broken: string | undefined;
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined && broken === undefined; next = waiting.shift()) {
      const [index, one] = next;
      const proof = await prove(one, folder);
      if (proof.ok) {
        proofs[index] = proof.value;
        tell(proof.value);
      } else {
        broken = proof.error;
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return broken === undefined ? ok(proofs) : err(broken);
}

/** Writes rules and test of one SLO into `folder` and runs them. */
export async function prove({ slo, groups }: Compiled, folder: string): Promise<Result<SloProof, string>> {
  const test = promtoolTest(slo, groups);
  const ruleFile = `${slo.id}.rules.yaml`;
  const testFile = join(folder, `${slo.id}.test.yaml`);
  await writeFile(join(folder, ruleFile), printYaml(prometheusRules(test.rules)));
  await writeFile(testFile, printYaml(test.document(ruleFile)));
  const ended = await promtoolTestRules(testFile);
  return ended.ok ? ok(toProof(slo.id, test, ended.value)) : ended;
}

/** A claim that failed is in promtool's output, inside of the expression that it prints quoted. */
function toProof(slo: string, test: PromtoolTest, { passed, output }: { passed: boolean; output: string }): SloProof {
  const failed = test.claims.filter(({ text }) => output.includes(JSON.stringify(JSON.stringify(text)).slice(1, -1)));
  const refused = !passed && failed.length === 0 ? output.trim() : undefined;
  return {
    slo,
    level: test.level,
    claims: test.claims,
    notRun: test.notRun,
    failed,
    ...(refused !== undefined && { refused }),
  };
}
