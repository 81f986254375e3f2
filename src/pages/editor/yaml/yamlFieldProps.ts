import type { CodeFieldHandle, CodeFieldProps } from '../../../ui/promql-field/PlainCode';
import type { TextProblem } from './readSloYaml';

export interface YamlFieldProps extends CodeFieldProps {
  /** Marked at their lines. */
  readonly problems: readonly TextProblem[];
}

export interface YamlFieldHandle extends CodeFieldHandle {
  /** Puts the cursor there and shows the line. */
  goTo(line: number, column: number): void;
}
