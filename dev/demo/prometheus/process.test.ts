import { PrometheusProcess } from './process';

test('a program that is not there fails the start, and leaves nothing to stop', async () => {
  const prometheus = new PrometheusProcess({
    binary: '/nowhere/prometheus',
    configFile: 'none.yml',
    dataFolder: 'none',
    port: 1,
  });
  await expect(prometheus.start()).rejects.toThrow('spawn /nowhere/prometheus ENOENT');
  await prometheus.stop();
});
