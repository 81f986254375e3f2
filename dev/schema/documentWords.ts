import { APP_ID } from '../appId';

/** What the reference says before and after the table of keys. */
export const INTRODUCTION = `# The document

One format everywhere: in the plugin's JSON data, in git, and in the YAML view of the editor. Percents and Prometheus
durations are written as people say them (\`99.9\`, \`30d\`, \`300ms\`). A file holds one document or several, separated by
\`---\`; examples are in [examples](../examples), each a catalogue of its own, the JSON Schema is
[headroom-v1.schema.json](schema/headroom-v1.schema.json). A small one:

\`\`\`yaml
apiVersion: headroom/v1
kind: SloCatalogue
defaults: { datasource: prom, window: 30d }
slos:
  - id: checkout-availability
    title: Checkout answers without error
    service: checkout
    sli:
      events:
        bad: checkout_failed_total
        total: checkout_requests_total
    objective: { target: 99.9 }
\`\`\`

- Everything that is wrong is reported at once, with the place, the reason and an example. Of two entries with one id, that is told as soon as both can be read.
- An SLO that cannot be read never hides the others: it is listed, and stays in the document as it is.
- A key that this version does not know is a warning; it has no effect and is kept.
- A document of a newer version is shown as far as it is understood, and cannot be saved.
- \`sli\` holds exactly one of \`events\`, \`latency\`, \`probe\`, \`threshold\` and \`custom\`.
- \`events\` and \`custom\` hold either \`good\` or \`bad\`; the other follows from \`total\`.
- A \`threshold\` SLI needs \`objective.slices\`; for other SLIs, slices need their own \`target\`.
- An exclusion holds exactly one of \`once\` and \`recurring\`. What happens in it is in neither sum, of pages and of
  rules: planned maintenance costs no budget and raises no alert. It covers what the clocks of its time zone show: on the
  day on which they go back, an hour of it may come twice, and on the one on which they go forward, none. Rules need a
  time zone whose clocks change by yearly rules for what recurs. Pages that read raw metrics leave out some tens of
  exclusions in a window, or a few hundred that come at one time of day; recorded ones any number.
- \`by: [region]\` in \`events\`, \`latency\` or \`probe\` gives each region a budget and alerts of its own, at most 100
  ([groups](rules.md#groups)). A label that tells good events from bad ones, such as the status code, splits no budget.
- \`alerting\` says which states are computed and shown; alerts are sent once the rules of the SLO run ([rules](rules.md)).
- A calendar window is a week (from Monday), month, quarter or year of its time zone, changes of clocks included. Its
  budget is that of the whole period at the traffic so far. Rules need a time zone whose clocks change on the same days
  each year.
`;

export const STORAGE = `## Where it is stored

In \`jsonData\` of the app's settings, which everybody who may open the app can read: no secret belongs there.

| Key of \`jsonData\` | Meaning |
|---|---|
| \`catalogue\` | the document |
| \`packed\` | the document, compressed, instead of \`catalogue\`: used above 60,000 bytes, because MySQL holds 65,535. What does not fit even then is not saved, and the page says so |
| \`revision\` | grows by one with each save |
| \`saves\` | tokens of the last 40 saves that the document contains |
| \`managedBy\` | \`provisioning\` marks a catalogue that comes from a file: the pages show it, do not save it, and offer its YAML |

Keys that are not in this table are kept.

Grafana replaces \`jsonData\` whole and does not compare versions. A save therefore reads, merges three-way per SLO, team
and default, writes with its own token, and reads back until its token has been seen twice; where somebody else wrote in
between, it is merged and written again. For a minute the tab looks whether its saves are still there, repeats what has
gone missing, and reports what it cannot repeat. Two people who change the same SLO get a conflict with both versions.
One gap stays: a request that hangs, overtakes a confirmed save, and ends after the tab that saved has been closed.

## Provisioning

\`\`\`yaml
apiVersion: 1
apps:
  - type: ${APP_ID}
    jsonData:
      managedBy: provisioning
      catalogue:
        apiVersion: headroom/v1
        kind: SloCatalogue
        slos: []
\`\`\`

Grafana expands \`$\` in these files: write \`$$\` for each \`$\`, as in \`x_total[$$window]\`. The YAML that the pages offer
has that done already. The file replaces what is stored at every start of Grafana.
`;
