/** Exit codes, for scripts: fine, problems in the input, not called as it should be. */
export const EXIT = { ok: 0, problems: 1, usage: 2 } as const;

/** What a command has to say, and how the process ends. */
export interface CommandResult {
  readonly code: (typeof EXIT)[keyof typeof EXIT];
  readonly stdout: string;
  /** One line each. */
  readonly stderr: readonly string[];
}
