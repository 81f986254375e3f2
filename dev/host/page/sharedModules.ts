import 'systemjs/dist/system.js';
import 'systemjs/dist/extras/amd.js';
import * as emotionCss from '@emotion/css';
import * as emotionReact from '@emotion/react';
import * as grafanaData from '@grafana/data';
import * as grafanaRuntime from '@grafana/runtime';
import * as grafanaUi from '@grafana/ui';
import * as i18next from 'i18next';
import * as lodash from 'lodash';
import * as moment from 'moment';
import * as react from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import * as reactDom from 'react-dom';
import * as reactRouter from 'react-router';
import * as rxjs from 'rxjs';

const SHARED: Readonly<Record<string, object>> = {
  '@emotion/css': emotionCss,
  '@emotion/react': emotionReact,
  '@grafana/data': grafanaData,
  '@grafana/runtime': grafanaRuntime,
  '@grafana/ui': grafanaUi,
  i18next,
  lodash,
  moment,
  react,
  'react/jsx-runtime': jsxRuntime,
  'react-dom': reactDom,
  'react-router': reactRouter,
  rxjs,
};

/** Offers the host's copies of the modules that plugins leave out of their bundles. */
export function shareModules(): void {
  const imports: Record<string, string> = {};
  for (const [name, module] of Object.entries(SHARED)) {
    const id = `package:${name}`;
    window.System.set(id, withDefault(module));
    imports[name] = id;
  }
  window.System.addImportMap({ imports });
}

/** CommonJS packages are their own default export, and AMD importers read the namespace. */
function withDefault(module: object): object {
  const inner = (module as { default?: unknown }).default;
  const isCommonJs = inner !== null && (typeof inner === 'object' || typeof inner === 'function');
  return isCommonJs ? { ...(inner as object), ...module, default: inner, __useDefault: false } : { ...module };
}
