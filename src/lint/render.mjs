// Draws every process model as a picture: target/diagrams/<process id>.png
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const models = join(root, 'processes');
const pictures = join(root, 'target', 'diagrams');
const viewer = join(here, 'node_modules', 'bpmn-js', 'dist', 'bpmn-viewer.production.min.js');

async function draw(page, xml) {
  await page.setContent('<div id="canvas" style="width: 400px; height: 300px"></div>');
  await page.addScriptTag({ path: viewer });
  const svg = await page.evaluate(async (source) => {
    const bpmn = new BpmnJS({ container: '#canvas' });
    const { warnings } = await bpmn.importXML(source);
    if (warnings.length > 0) {
      throw new Error(warnings.map((warning) => warning.message).join('\n'));
    }
    return (await bpmn.saveSVG()).svg;
  }, xml);
  await page.setContent(`<body style="margin: 20px; background: white">${svg}</body>`);
}

const files = (await readdir(models, { recursive: true })).filter((file) => file.endsWith('.bpmn')).sort();
await mkdir(pictures, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
try {
  const page = await browser.newPage({ deviceScaleFactor: 2 });
  for (const file of files) {
    const picture = join(pictures, `${basename(file, '.bpmn')}.png`);
    await draw(page, await readFile(join(models, file), 'utf8'));
    await page.locator('svg').screenshot({ path: picture });
    console.log(`${file} -> ${relative(root, picture)}`);
  }
} finally {
  await browser.close();
}
console.log(`${files.length} models drawn`);
