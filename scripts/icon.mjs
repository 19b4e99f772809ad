// Draws images/icon.png from images/icon.svg with librsvg (`apt-get install librsvg2-bin`).
// Only a person who changes the icon runs this; the picture is kept in the repository.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const image = (name) => fileURLToPath(new URL(`../images/${name}`, import.meta.url));
const { status, error } = spawnSync(
  'rsvg-convert',
  ['--width=256', '--height=256', `--output=${image('icon.png')}`, image('icon.svg')],
  { stdio: 'inherit' },
);
if (error) console.error(`rsvg-convert did not start: ${error.message}`);
process.exitCode = status ?? 1;
