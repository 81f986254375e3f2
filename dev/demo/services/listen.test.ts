import { listen, sendMetrics } from './listen';

test.each([
  ['metrics that were collected', Promise.resolve('up 1\n'), 200, 'up 1\n'],
  ['metrics that could not be collected', Promise.reject(new Error('no registry')), 500, 'Error: no registry'],
])('a scrape is answered: %s', async (_, metrics, status, text) => {
  const server = await listen(0, (_request, response) => sendMetrics(response, metrics));
  const answer = await fetch(server.url);
  expect([answer.status, await answer.text()]).toEqual([status, text]);
  await server.stop();
});
