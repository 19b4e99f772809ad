import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const { commands, menus, keybindings, problemMatchers, walkthroughs } = manifest.contributes;
const ids: readonly string[] = commands.map(({ command }: { command: string }) => command);
const source = readFileSync(new URL('../../src/client/commands/index.ts', import.meta.url), 'utf8');

describe('the manifest', () => {
  it('contributes just the commands that the client registers', () => {
    const registered = [...source.matchAll(/'(nomenclator\.\w+)':/g)].map((match) => match[1]);
    expect([...ids].sort()).toEqual(registered.sort());
  });

  it('has only such commands in menus, keys and the walkthrough', () => {
    const items = [...Object.values(menus).flat(), ...keybindings] as { command: string }[];
    const steps: { completionEvents: string[] }[] = walkthroughs[0].steps;
    const events = steps.flatMap(({ completionEvents }) => completionEvents);
    const used = [
      ...items.map(({ command }) => command),
      ...events.map((event) => event.replace(/^onCommand:/, '')),
    ];
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('keeps the context menu short', () => {
    expect(menus['editor/context'].length).toBeLessThanOrEqual(5);
  });

  it('matches the lines of `nomenclator check --format compact`', () => {
    const pattern = new RegExp(problemMatchers[0].pattern.regexp);
    const line = 'C:\\news\\a.en.md:3:9: warning: “Luo (Zhizheng)” is a variant. (name-variant)';
    expect(pattern.exec(line)?.slice(1)).toEqual([
      'C:\\news\\a.en.md',
      '3',
      '9',
      'warning',
      '“Luo (Zhizheng)” is a variant.',
      'name-variant',
    ]);
  });
});
