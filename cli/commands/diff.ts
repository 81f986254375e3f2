import { decodeRunning } from '../../src/rules/running/decodeRunning';
import { type GroupState, timesSentence } from '../../src/rules/running/groupState';
import { runningSet } from '../../src/rules/running/sloDrift';
import { type CommandResult, EXIT } from '../exit';
import { printProblem } from '../problems';
import type { ReadCatalogue } from '../readCatalogue';
import { withoutCredentials } from '../withoutCredentials';
import { compile } from '../compile';
import { onlyPart, type Part } from './ruleText';

const TIMEOUT_MS = 30_000;

interface Options {
  readonly prometheus: string;
  /** All where it is absent. */
  readonly part: Part | undefined;
}

/** What the server runs against what the SLOs want of it. Exit code 1 where they differ, and where the server does not tell. */
export async function diff(read: ReadCatalogue, { prometheus: server, part }: Options): Promise<CommandResult> {
  const { compiled, problems } = compile(read);
  if (problems.some(({ severity }) => severity === 'error')) {
    return { code: EXIT.problems, stdout: '', stderr: problems.map(printProblem) };
  }
  const { address, credentials } = withoutCredentials(server);
  const answer = await ask(address, authorization(credentials));
  if (typeof answer === 'string') {
    return { code: EXIT.problems, stdout: '', stderr: [answer] };
  }
  const running = decodeRunning(answer.json);
  if (!running.ok) {
    return { code: EXIT.problems, stdout: '', stderr: running.error.map(({ message }) => `${address}: ${message}`) };
  }
  const set = runningSet(running.value);
  const drifts = [
    ...compiled.map(({ slo, groups }) => set.compare({ slo: slo.id, groups: onlyPart(groups, part) })),
    ...set.leftovers(new Set(compiled.map(({ slo }) => slo.id))),
  ].flatMap(({ groups }) => groups);
  const isSame = drifts.every(({ state }) => state === 'same');
  return {
    code: isSame ? EXIT.ok : EXIT.problems,
    stdout: drifts.map(print).join(''),
    stderr: problems.map(printProblem),
  };
}

function print(drift: GroupState): string {
  const { group, state, differences } = drift;
  return [
    `${state.padEnd(8)} ${group}`,
    ...[...timesSentence(drift), ...differences].map((text) => `         ${text}`),
    '',
  ]
    .map(printable)
    .join('\n');
}

/** What a server says may hold what a terminal obeys. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '\uFFFD');
}

type Answer = { readonly json: unknown } | string;

/** The server's rules, or a sentence that says why there are none. */
async function ask(server: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  try {
    const response = await fetch(`${server.replace(/\/$/, '')}/api/v1/rules`, {
      headers,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return response.ok
      ? readJson(server, await response.text())
      : `${server}: it answered ${response.status} ${response.statusText}.`;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return `${server}: it cannot be asked: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}

/** A name and a password go where they belong, and into no sentence: what a pipeline prints is read by many. */
function authorization(
  credentials: ReturnType<typeof withoutCredentials>['credentials']
): Readonly<Record<string, string>> {
  const text = credentials && `${credentials.username}:${credentials.password}`;
  return text === undefined ? {} : { authorization: `Basic ${Buffer.from(text).toString('base64')}` };
}

function readJson(server: string, text: string): Answer {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return `${server}: it answered something that is no JSON. Check that the address is that of a Prometheus-compatible server, and that nobody has to log in there.`;
  }
}
