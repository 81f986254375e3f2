import { serveGrafanaFrom } from '../../ui/grafanaPath.fixture';
import { wholeAddress } from './wholeAddress';

afterEach(() => serveGrafanaFrom(''));

test.each([
  ['at the root', '', '/d/checkout', '/d/checkout'],
  ['below a path of its own', '/grafana', '/d/checkout', '/grafana/d/checkout'],
  ['below a path that the link has already', '/grafana', '/grafana/d/checkout', '/grafana/d/checkout'],
  ['for a link elsewhere', '/grafana', 'https://wiki.example/d/checkout', 'https://wiki.example/d/checkout'],
  ['for a link that runs a program', '/grafana', 'javascript:alert(1)', 'about:blank'],
])('Grafana %s', (_, subUrl, url, whole) => {
  serveGrafanaFrom(subUrl);
  expect(wholeAddress(url)).toBe(whole);
});
