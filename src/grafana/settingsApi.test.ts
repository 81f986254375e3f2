import { err, ok } from '../slo/result';
import { gatewayError } from './gatewayError';
import { createSettingsApi } from './settingsApi';

const BODY = { enabled: true, pinned: true, jsonData: {} };

describe('a save of the settings', () => {
  test.each([['<html>Sign in</html>'], [''], [null], [[]]])('is not done where %j answers', async (answer) => {
    const api = createSettingsApi({ send: () => Promise.resolve(ok(answer)) }, 'app');
    expect(await api.post(BODY)).toEqual({
      ok: false,
      error: {
        kind: 'undecodable',
        detail: 'Something else than Grafana answered to the save, for example a login page.',
      },
    });
  });

  test.each([
    ['the answer of Grafana', ok({ message: 'Plugin settings updated' })],
    ['a failure', err(gatewayError('forbidden', 'Permissions needed: plugins:write'))],
  ])('hands %s on', async (_, answer) => {
    const api = createSettingsApi({ send: () => Promise.resolve(answer) }, 'app');
    expect(await api.post(BODY)).toBe(answer);
  });
});
