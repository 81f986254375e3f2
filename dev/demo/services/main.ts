import { startServices } from './startServices';

/** The demo's services alone, for docker compose: ports 9101 to 9105. */
startServices(9101)
  .then(({ faultsUrl }) => process.stdout.write(`Demo services run. Break them: ${faultsUrl}\n`))
  .catch((cause: unknown) => {
    process.stderr.write(`${String(cause)}\n`);
    process.exitCode = 1;
  });
