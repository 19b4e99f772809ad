import { describe, expect, it } from 'vitest';
import { mayRead, type Place } from '../../src/client/fileGuard.ts';

const place = (uri: string): Place => {
  const [, scheme = '', authority = '', path = ''] = /^([\w-]+):\/\/([^/]*)(.*)$/.exec(uri) ?? [];
  return { scheme, authority, path };
};
const workspace = [place('file:///home/desk/articles'), place('vscode-vfs://github/desk/news')];
const shipped = [place('file:///opt/nomenclator/glossary')];
const allows = (uri: string) => mayRead(place(uri), workspace, shipped);

describe('what the server may read through the client', () => {
  it.each([
    'file:///home/desk/articles',
    'file:///home/desk/articles/2026/a.md',
    'vscode-vfs://github/desk/news/nomenclator.yaml',
    'file:///opt/nomenclator/glossary/places.glossary.yaml',
    'file:///home/desk/nomenclator.yaml',
    'file:///nomenclator.yaml',
    'file:///home/glossary',
    'file:///home/desk/glossary/parties/x.glossary.yaml',
  ])('is %s', (uri) => expect(allows(uri)).toBe(true));

  it.each([
    'file:///home/desk/articles-of-others/a.md',
    'file:///home/desk/articles/../.ssh/id_rsa',
    'file:///home/desk/.ssh/id_rsa',
    'file:///home/desk',
    'file:///home/other/nomenclator.yaml',
    'file:///home/other/glossary/x.glossary.yaml',
    'file:///home/desk/glossary-old/x.yaml',
    'file:///opt/nomenclator/package.json',
    'vscode-vfs://github/other/news/a.md',
    'vscode-vfs://gitlab/desk/news/a.md',
    'vscode-userdata:///home/desk/articles/a.md',
  ])('is not %s', (uri) => expect(allows(uri)).toBe(false));

  it('takes Windows drives in either case', () => {
    expect(mayRead(place('file:///C:/news/a.md'), [place('file:///c:/news')])).toBe(true);
  });

  it('is nothing without a workspace but the shipped glossaries', () => {
    expect(mayRead(place('file:///nomenclator.yaml'), [], shipped)).toBe(false);
  });
});
