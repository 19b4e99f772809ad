/** Writes THIRD-PARTY-NOTICES.txt: the licences of the packages that the bundles contain. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const roots = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).dependencies);
const seen = new Map();

function add(name, from) {
  const nested = `${from}/node_modules/${name}`;
  const folder = existsSync(nested) ? nested : `node_modules/${name}`;
  if (seen.has(folder) || !existsSync(`${folder}/package.json`)) return;
  const info = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  seen.set(folder, info);
  for (const dependency of Object.keys(info.dependencies ?? {})) add(dependency, folder);
}

for (const name of roots) add(name, '.');
const parts = [...seen].map(([folder, { name, version, license }]) => {
  const file = readdirSync(folder).find((item) => /^licen[cs]e|^thirdpartynotices/i.test(item));
  const text = file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : `License: ${license}`;
  return `${name} ${version} (${license})\n\n${text}`;
});
// The phonetic series in src/core/mentions and the readings in src/core/romanization are made from it.
const unicode = readFileSync('scripts/licenses/unicode.txt', 'utf8').trim();
parts.push(`Unihan database (Unicode-3.0)\n\n${unicode}`);
const intro = 'Nomenclator contains the following software of others.\n';
const rule = `\n\n${'-'.repeat(72)}\n\n`;
writeFileSync('THIRD-PARTY-NOTICES.txt', `${[intro, ...parts.sort()].join(rule)}\n`);
