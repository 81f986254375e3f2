// jest-dom matchers and the scaffold's stand-ins for what jsdom lacks.
import './.config/jest-setup';

// A form that is filled in key by key takes seconds on a machine that builds beside it. (Jest reads no time-out of a project.)
jest.setTimeout(15_000);

class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
}

// React's scheduler runs its work through this one, so it has to deliver. A timer keeps no process alive for long.
class Channel {
  port1 = { onmessage: null, postMessage() {}, close() {} };
  port2 = { postMessage: (data) => setTimeout(() => this.port1.onmessage?.({ data })), close() {} };
}

window.scrollTo = () => undefined;

Object.assign(global, {
  ResizeObserver: Observer,
  IntersectionObserver: Observer,
  // @grafana/ui loads react-dom/server; the MessageChannel of Node would keep the process alive.
  MessageChannel: Channel,
  Path2D: class {},
  structuredClone: global.structuredClone ?? ((value) => JSON.parse(JSON.stringify(value))),
});

// uPlot measures text and draws gradients; nothing looks at the picture in jsdom.
const context = new Proxy(
  { measureText: (text) => ({ width: text.length * 7 }), createLinearGradient: () => ({ addColorStop() {} }) },
  { get: (target, key) => (key in target ? target[key] : () => undefined), set: () => true }
);
HTMLCanvasElement.prototype.getContext = () => context;
