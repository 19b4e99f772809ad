import { describe, expect, it } from 'vitest';
import { ScrollLead } from '../../src/client/scrollLead.ts';

describe('ScrollLead', () => {
  it('lets an editor that is moved not move the one that it follows', () => {
    const lead = new ScrollLead();
    expect(lead.takes('en', 0)).toBe(true);
    lead.moved(20);
    expect(lead.takes('ja', 30)).toBe(false);
    expect(lead.takes('en', 200)).toBe(true);
    expect(lead.takes('ja', 400)).toBe(false);
  });

  it('lets another lead when all are quiet', () => {
    const lead = new ScrollLead();
    lead.takes('en', 0);
    lead.moved(20);
    expect(lead.takes('ja', 320)).toBe(true);
    expect(lead.takes('en', 330)).toBe(false);
  });
});
