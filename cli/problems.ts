import type { Issue } from '../src/slo/result';

/** What is wrong in an input, or only worth a remark, and where; line and column begin at 1. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: Issue['path'];
  readonly message: string;
}

/** `file:line:column: path: message`, as compilers write it and editors read it. */
export function printProblem({ severity, file, line, column, path, message }: Problem): string {
  const place = path.length > 0 ? `${printPath(path)}: ` : '';
  return `${file}:${line}:${column}: ${severity === 'warning' ? 'warning: ' : ''}${place}${message}`;
}

function printPath(path: Issue['path']): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('');
}
