import { describe, expect, it } from 'vitest';
import { plan, task } from '../../../tests/fixture/fixture.ts';
import { addressesUnder } from '../../model/addresses.ts';
import { tallCard } from './card.ts';
import { sharedTask } from './shared.ts';

const cardUnder = (known: boolean) =>
  tallCard(
    sharedTask(plan, task(5), '本站', addressesUnder('/', 'https://record.example', known), []),
  );

describe('tallCard', () => {
  it('has a QR code where the site has an address, and otherwise all but that', () => {
    const code = /<g transform="translate[^>]*><rect[^>]*fill="#ffffff".*?<\/g>/u;
    expect(cardUnder(true)).toMatch(code);
    expect(cardUnder(false)).toBe(cardUnder(true).replace(code, ''));
  });
});
