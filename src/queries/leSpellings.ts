import { roundNoise } from '../slo/units';

/**
 * How client libraries write one bucket bound in the label `le`: `0.3` (Go, Node), `0.30` (by hand), `1` (Prometheus
 * 2 with Go) and `1.0` (OpenMetrics, Python, Java; Prometheus 3 rewrites to it), `1e+06` (Go), `1.0E-4` (Java).
 */
export function leSpellings(bound: number): readonly string[] {
  const value = roundNoise(bound);
  const plain = value.toFixed(12).replace(/0+$/, '').replace(/\.$/, '');
  const withDecimals = plain.includes('.') ? `${plain}0` : `${plain}.0`;
  return [...new Set([plain, withDecimals, ...exponents(value)])];
}

/** Go leaves plain notation below 1e-4 and from 1e6 on, Java below 1e-3 and from 1e7 on, JavaScript below 1e-6. */
function exponents(value: number): readonly string[] {
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  const power = Number(exponent);
  const isGo = power < -4 || power >= 6;
  const isJava = power < -3 || power >= 7;
  const go = `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  const java = `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${power}`;
  return [...(isGo ? [go] : []), ...(isJava ? [java] : []), ...(power < -6 ? [`${mantissa}e${power}`] : [])];
}
