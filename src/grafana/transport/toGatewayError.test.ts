import type { GatewayErrorKind } from '../gatewayError';
import { toGatewayError } from './toGatewayError';

const prometheus = (errorType: string, error: string) => ({ status: 'error', errorType, error, message: error });
const textBody = (text: string, statusText: string) => ({ message: text, error: statusText, response: text });

describe('toGatewayError', () => {
  test.each<[string, unknown, GatewayErrorKind, string]>([
    [
      'the proxy in front of a dead data source: 502, no body',
      { status: 502, statusText: 'Bad Gateway', data: textBody('', 'Bad Gateway') },
      'unavailable',
      'Grafana could not reach the data source (502 Bad Gateway).',
    ],
    [
      'the backend of a dead data source: 500 with a message that says little',
      {
        status: 500,
        statusText: 'Internal Server Error',
        data: {
          statusCode: 500,
          messageId: 'plugin.requestFailureError',
          message: 'An error occurred within the plugin',
        },
      },
      'unavailable',
      'An error occurred within the plugin',
    ],
    [
      'bad PromQL, in the words of Prometheus',
      {
        status: 400,
        statusText: 'Bad Request',
        data: prometheus('bad_data', 'invalid parameter "query": 1:5: parse error: unexpected end of input'),
      },
      'bad-query',
      'invalid parameter "query": 1:5: parse error: unexpected end of input',
    ],
    [
      'too many samples',
      {
        status: 422,
        data: prometheus('execution', 'query processing would load too many samples into memory in query execution'),
      },
      'too-large',
      'query processing would load too many samples into memory in query execution',
    ],
    [
      'too many chunks in Mimir',
      {
        status: 422,
        data: prometheus(
          'execution',
          'the query exceeded the maximum number of chunks (limit: 2000000 chunks) (err-mimir-max-chunks-per-query)'
        ),
      },
      'too-large',
      'the query exceeded the maximum number of chunks (limit: 2000000 chunks) (err-mimir-max-chunks-per-query)',
    ],
    [
      'a query too long for VictoriaMetrics',
      {
        status: 400,
        data: prometheus('422', "too long query; got 18900 bytes; mustn't exceed `-search.maxQueryLen=16384` bytes"),
      },
      'too-large',
      "too long query; got 18900 bytes; mustn't exceed `-search.maxQueryLen=16384` bytes",
    ],
    [
      'a query that took too long for Prometheus',
      { status: 503, data: prometheus('timeout', 'query timed out in expression evaluation') },
      'timeout',
      'query timed out in expression evaluation',
    ],
    [
      'a query that cannot be executed',
      { status: 422, data: prometheus('execution', 'found duplicate series for the match group') },
      'bad-query',
      'found duplicate series for the match group',
    ],
    [
      'a permission that is missing',
      {
        status: 403,
        statusText: 'Forbidden',
        data: {
          accessErrorId: 'ACE1',
          message: "You'll need additional permissions to perform this action. Permissions needed: plugins:write",
          title: 'Access denied',
        },
      },
      'forbidden',
      "You'll need additional permissions to perform this action. Permissions needed: plugins:write",
    ],
    [
      'credentials that the data source refuses',
      { status: 400, data: { message: 'Authentication to data source failed' } },
      'forbidden',
      'Authentication to data source failed',
    ],
    [
      'a page about HTTPS in place of an answer',
      {
        status: 400,
        statusText: 'Bad Request',
        data: textBody(
          '<html><head><title>400</title></head><body><center>The plain HTTP request was sent to HTTPS port</center></body></html>',
          'Bad Request'
        ),
      },
      'unavailable',
      'The plain HTTP request was sent to HTTPS port',
    ],
    ['nobody signed in', { status: 401, data: { message: 'Unauthorized' } }, 'forbidden', 'Unauthorized'],
    [
      'an unknown data source',
      { status: 404, data: { message: 'Unable to find datasource' } },
      'not-found',
      'Unable to find datasource',
    ],
    [
      'a proxy that gave up',
      { status: 504, statusText: 'Gateway Timeout', data: null },
      'timeout',
      'The server answered 504 Gateway Timeout and gave no reason.',
    ],
    ['too many requests', { status: 429, data: { message: 'slow down' } }, 'unavailable', 'slow down'],
    [
      'an address that is too long',
      { status: 414, statusText: 'URI Too Long' },
      'too-large',
      'The server answered 414 URI Too Long and gave no reason.',
    ],
    [
      'a page of a load balancer, without its markup',
      {
        status: 503,
        statusText: 'Service Unavailable',
        data: textBody(
          '<html><head><title>503</title><style>b{}</style></head><body><h1>No  server\nis available</h1></body></html>',
          'Service Unavailable'
        ),
      },
      'unavailable',
      'No server is available',
    ],
    [
      'words of Prometheus in angle brackets, which are no markup',
      { status: 400, data: prometheus('bad_data', '1:3: parse error: unexpected <op:*> after a < 5') },
      'bad-query',
      '1:3: parse error: unexpected <op:*> after a < 5',
    ],
    [
      'a page whose style never ends',
      {
        status: 502,
        statusText: 'Bad Gateway',
        data: textBody(`<h1>No server</h1><style>${'x{}'.repeat(9000)}`, 'Bad Gateway'),
      },
      'unavailable',
      'No server',
    ],
    ['Grafana itself is gone', new TypeError('Failed to fetch'), 'unavailable', 'Failed to fetch'],
    [
      'a request that was cancelled',
      { cancelled: true, status: -1, statusText: 'Request was aborted' },
      'cancelled',
      'The request was cancelled.',
    ],
    ['something that is no error', 'boom', 'unavailable', 'The request failed: boom'],
    [
      'a message that is not text',
      { status: 500, data: { message: { a: 1 } } },
      'unavailable',
      'The server answered 500 and gave no reason.',
    ],
  ])('%s', (_, thrown, kind, detail) => {
    expect(toGatewayError(thrown)).toMatchObject({ kind, detail, cause: thrown });
  });

  it('cuts endless words', () => {
    const { detail } = toGatewayError({ status: 500, data: { message: 'x'.repeat(10_000) } });
    expect(detail).toBe(`${'x'.repeat(500)}…`);
  });

  test.each(['<', '<style>', '<p', 'x <html> '])('megabytes of “%s” do not stop the page', (piece) => {
    const started = performance.now();
    toGatewayError({ status: 502, data: { message: piece.repeat(500_000) } });
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('keeps the status, and has none where there was no answer', () => {
    expect(toGatewayError({ status: 418, data: {} }).status).toBe(418);
    expect(toGatewayError(new TypeError('Failed to fetch'))).not.toHaveProperty('status');
  });
});
