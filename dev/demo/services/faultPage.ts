import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Fault, FAULTS, type Faults, FAULTY_REGION, isFaultOf, isService, SERVICES } from './faults';
import { type Listening, listen } from './listen';

const WORDS: Readonly<Record<Fault, string>> = {
  none: 'Works',
  errors: 'Errors',
  'errors-in-region': `Errors in ${FAULTY_REGION}`,
  slow: 'Slow',
  outage: 'Outage',
  'no-traffic': 'No traffic',
};

/** Page and endpoint that break the demo's services: `POST /faults?service=checkout&fault=errors`, `GET /faults`. */
export function startFaultPage(port: number, faults: Faults): Promise<Listening> {
  return listen(port, (request, response) => {
    const url = new URL(request.url ?? '/', 'http://faults');
    if (url.pathname === '/faults') {
      answerFaults(request, response, url, faults);
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageHtml(faults));
  });
}

function answerFaults(request: IncomingMessage, response: ServerResponse, url: URL, faults: Faults): void {
  if (request.method === 'POST') {
    const service = url.searchParams.get('service');
    const fault = url.searchParams.get('fault');
    if (!isService(service)) {
      refuse(response, `service is one of ${SERVICES.join(', ')}`);
      return;
    }
    if (!isFaultOf(service, fault)) {
      refuse(response, `fault of ${service} is one of ${FAULTS[service].join(', ')}`);
      return;
    }
    faults.set(service, fault);
    if (url.searchParams.has('page')) {
      response.writeHead(303, { location: '/' }).end();
      return;
    }
  }
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(faults.all()));
}

function refuse(response: ServerResponse, sentence: string): void {
  response.writeHead(400, { 'content-type': 'text/plain' }).end(`${sentence}\n`);
}

function pageHtml(faults: Faults): string {
  const rows = SERVICES.map((service) => {
    const buttons = FAULTS[service].map((fault) => {
      const pressed = faults.of(service) === fault;
      return `<form method="post" action="/faults?page&amp;service=${service}&amp;fault=${fault}"><button aria-pressed="${pressed}">${WORDS[fault]}</button></form>`;
    });
    return `<section><h2>${service}</h2><div>${buttons.join('')}</div></section>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Break the demo</title>
<style>:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{max-width:40rem;margin:2rem auto;padding:0 1rem}
section>div{display:flex;flex-wrap:wrap;gap:.5rem}button{font:inherit;padding:.4rem .8rem}button[aria-pressed=true]{font-weight:bold;outline:2px solid}</style>
<h1>Break the demo</h1><p>Choose what is wrong with a service and watch its error budget. The change shows on the next scrape, within 5 to 15 seconds.</p>
${rows.join('\n')}</html>`;
}
