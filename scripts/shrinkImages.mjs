/** Makes the pictures smaller with pngquant, where it is installed: the extension ships some of them. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const folders = ['images', 'images/walkthrough'];
const options = ['--force', '--skip-if-larger', '--strip', '--quality', '70-95'];

for (const folder of folders) {
  for (const name of readdirSync(folder).filter(
    (item) => item.endsWith('.png') && item !== 'icon.png',
  )) {
    const path = `${folder}/${name}`;
    const { error } = spawnSync('pngquant', [...options, '--output', path, '128', path]);
    if (error) {
      console.log('Without pngquant the pictures stay as large as they are.');
      process.exit();
    }
  }
}
