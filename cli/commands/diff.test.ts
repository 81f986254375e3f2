import '../../src/promql/readText';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readCatalogue } from '../readCatalogue';
import { diff } from './diff';

/** What a server that answers everything with one text makes of no SLOs. */
async function diffWith(answer: string, credentials = '') {
  const asked: Array<string | undefined> = [];
  const server: Server = createServer(({ headers }, response) => {
    asked.push(headers.authorization);
    response.end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const prometheus = `http://${credentials}${host}`;
  const read = readCatalogue([{ name: 'none.yaml', text: 'apiVersion: headroom/v1\nkind: SloCatalogue\nslos: []\n' }]);
  try {
    return { host, prometheus, asked, ...(await diff(read, { prometheus, part: undefined })) };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('a page to log in is no list of rules', async () => {
  const { prometheus, code, stdout, stderr } = await diffWith('<html>Log in</html>');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toEqual([
    `${prometheus}: it answered something that is no JSON. Check that the address is that of a Prometheus-compatible server, and that nobody has to log in there.`,
  ]);
});

test('names from a server do not command the terminal', async () => {
  const rule = { name: 'x', type: 'recording', query: 'up', labels: { slo_id: 'gone' } };
  const group = { name: 'a\u001b[2Jb\nsame c', interval: 60, rules: [rule] };
  const { stdout } = await diffWith(JSON.stringify({ data: { groups: [group] } }));
  expect(stdout).toBe('orphaned a\uFFFD[2Jb\uFFFDsame c\n');
});

test('a name and a password in the address are for the server, and for nobody who reads what is printed', async () => {
  const { host, asked, stderr } = await diffWith('<html>Log in</html>', 'ci:a%40ä%FF@');
  expect(asked).toEqual([`Basic ${Buffer.concat([Buffer.from('ci:a@ä'), Buffer.from('\uFFFD')]).toString('base64')}`]);
  expect(stderr).toEqual([
    `http://${host}/: it answered something that is no JSON. Check that the address is that of a Prometheus-compatible server, and that nobody has to log in there.`,
  ]);
});
