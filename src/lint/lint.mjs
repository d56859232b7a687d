// Lints every process model and says what it looked at, because silence could also mean that nothing was found.
import { createRequire } from 'node:module';
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BpmnModdle } from 'bpmn-moddle';
import { Linter } from 'bpmnlint';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const models = process.argv[2] ?? join(here, '..', '..', 'processes');

const { moddleExtensions, ...config } = JSON.parse(await readFile(join(here, '.bpmnlintrc'), 'utf8'));
const extensions = Object.fromEntries(Object.entries(moddleExtensions).map(([name, path]) => [name, require(path)]));

const files = (await readdir(models, { recursive: true })).filter((file) => file.endsWith('.bpmn')).sort();
let findings = 0;
for (const file of files) {
  // A new linter for each file: some rules remember the flows they have seen.
  const linter = new Linter({ config, resolver: new NodeResolver({ require }) });
  const { rootElement, warnings } = await new BpmnModdle(extensions).fromXML(await readFile(join(models, file), 'utf8'));
  const reports = Object.entries(await linter.lint(rootElement)).flatMap(([rule, found]) =>
    found.map(({ id, message }) => `${rule}: ${id}: ${message}`));
  for (const line of [...warnings.map((warning) => `xml: ${warning.message}`), ...reports]) {
    console.error(`${file}: ${line}`);
    findings += 1;
  }
}
console.log(`${files.length} models linted, ${findings} findings`);
process.exit(files.length === 0 || findings > 0 ? 1 : 0);
