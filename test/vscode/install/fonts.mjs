import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aptInstall } from './apt.mjs';
import { exists, home, lastLine, npmInstall, part, run, say } from './shell.mjs';

const scripts = { JP: 'noto-sans-jp', TC: 'noto-sans-tc', SC: 'noto-sans-sc' };
const weights = ['400Regular', '700Bold'];

/**
 * Pictures need fonts for Chinese characters and kana; elsewhere than on Linux they are there.
 * @returns {Promise<Record<string, string>>} what the browser's environment needs to find them
 */
export async function installFonts() {
  if (process.platform !== 'linux' || (await hasFonts())) return {};
  if (!(await exists(join(home, 'fonts/.complete')))) {
    say('installing fonts for Chinese and Japanese');
    if ((await aptInstall(['fontconfig', 'fonts-noto-cjk'])) && (await hasFonts())) return {};
  }
  try {
    const folder = await part('fonts', 'noto-sans 0.4.3', fontsFromNpm);
    return { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  } catch (error) {
    say(`no such fonts, the pictures will show boxes: ${lastLine(error)}`);
    return {};
  }
}

async function hasFonts() {
  const list = await run('fc-list', [':lang=ja']).catch(() => '');
  return list.trim() !== '';
}

/** @param {string} folder */
async function fontsFromNpm(folder) {
  const packages = Object.values(scripts).map((name) => `@expo-google-fonts/${name}@0.4.3`);
  await npmInstall(folder, packages);
  for (const [script, name] of Object.entries(scripts)) {
    for (const weight of weights) {
      const file = `NotoSans${script}_${weight}.ttf`;
      const from = join(folder, `node_modules/@expo-google-fonts/${name}/${weight}/${file}`);
      await copyFile(from, join(folder, file));
    }
  }
  await rm(join(folder, 'node_modules'), { recursive: true });
  await mkdir(join(folder, 'cache'));
  await writeFile(join(folder, 'fonts.conf'), configuration(folder));
}

/** @param {string} folder */
function configuration(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`;
}
