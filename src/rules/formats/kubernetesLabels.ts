/** Labels of a Kubernetes object, for example those by which an operator selects its rules. */
export type KubernetesLabels = Readonly<Record<string, string>>;

const PREFIX = /^(?=.{1,253}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
const NAME = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;

/** What is wrong with a label, or nothing (Kubernetes, "Labels and selectors", syntax and character set). */
export function kubernetesLabelProblem(name: string, value: string): string | undefined {
  const slash = name.lastIndexOf('/');
  const isName = NAME.test(name.slice(slash + 1)) && (slash < 0 || PREFIX.test(name.slice(0, slash)));
  if (!isName) {
    return `"${name}" cannot be the name of a Kubernetes label: 1 to 63 letters, digits, -, _ and ., first and last a letter or digit, after an optional domain and /, for example release or example.com/role.`;
  }
  return value === '' || NAME.test(value)
    ? undefined
    : `"${value}" cannot be the value of the Kubernetes label ${name}: at most 63 letters, digits, -, _ and ., first and last a letter or digit.`;
}
