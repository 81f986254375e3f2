import { which } from './command.mjs';
import { installDebianPackages } from './debian.mjs';
import { say } from './say.mjs';

/** Programs that the project runs and does not get from npm: their names, and Debian's package. */
const PROGRAMS = {
  prometheus: { names: ['prometheus'], package: 'prometheus' },
  promtool: { names: ['promtool'], package: 'prometheus' },
  alertmanager: { names: ['prometheus-alertmanager', 'alertmanager'], package: 'prometheus-alertmanager' },
  amtool: { names: ['amtool'], package: 'prometheus-alertmanager' },
  chromium: { names: ['chromium', 'chromium-browser', 'google-chrome'], package: 'chromium' },
  compose: { names: ['docker-compose'], package: 'docker-compose' },
};

/** Finds or installs the named programs; answers their paths, or throws one sentence that says what to install. */
export async function ensurePrograms(names) {
  const missing = () => names.filter((name) => which(...PROGRAMS[name].names) === undefined);
  if (missing().length > 0) {
    const packages = [...new Set(missing().map((name) => PROGRAMS[name].package))];
    await installDebianPackages(packages);
  }
  if (missing().length > 0) {
    const packages = [...new Set(missing().map((name) => PROGRAMS[name].package))].join(' ');
    throw new Error(`Install ${packages} (on Debian or Ubuntu: sudo apt-get install ${packages}) and run this again.`);
  }
  const paths = Object.fromEntries(names.map((name) => [name, which(...PROGRAMS[name].names)]));
  if (names.length > 0) {
    say(`found ${names.map((name) => paths[name]).join(', ')}`);
  }
  return paths;
}
