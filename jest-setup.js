// jest-dom matchers and the scaffold's stand-ins for what jsdom lacks.
import './.config/jest-setup';

class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
}

class Channel {
  port1 = { postMessage() {}, close() {} };
  port2 = { postMessage() {}, close() {} };
}

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
