import { kubernetesLabelProblem } from './kubernetesLabels';

test.each([
  ['release', 'kube-prometheus-stack'],
  ['prometheus.example.com/role', 'alert-rules'],
  ['empty', ''],
  ['a'.repeat(63), 'Z'.repeat(63)],
])('%s=%s is a label', (name, value) => {
  expect(kubernetesLabelProblem(name, value)).toBeUndefined();
});

test.each([
  ['', 'x'],
  ['-release', 'x'],
  ['a'.repeat(64), 'x'],
  ['Example.com/role', 'x'],
  ['/role', 'x'],
  ['a b', 'x'],
])('the name "%s" is refused', (name, value) => {
  expect(kubernetesLabelProblem(name, value)).toBe(
    `"${name}" cannot be the name of a Kubernetes label: 1 to 63 letters, digits, -, _ and ., first and last a letter or digit, after an optional domain and /, for example release or example.com/role.`
  );
});

test.each([['two words'], ['-x'], ['x'.repeat(64)], ['$HOME'], ['a/b']])('the value "%s" is refused', (value) => {
  expect(kubernetesLabelProblem('release', value)).toBe(
    `"${value}" cannot be the value of the Kubernetes label release: at most 63 letters, digits, -, _ and ., first and last a letter or digit.`
  );
});
