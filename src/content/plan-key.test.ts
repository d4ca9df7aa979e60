import { assert, array, integer, property, record, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reservedSteps } from '../model/addresses.ts';
import { idPatterns } from '../model/ids.ts';
import { placeSlug, proposedKey, type KnownPlan } from './plan-key.ts';

const issuer = '上海市静安区人民政府';
const own: KnownPlan = { key: '2024', issuer, identity: '静府发20242号' };
const propose = (fields: object, known: readonly KnownPlan[] = []) =>
  proposedKey({ year: 2025, issuer, identity: '静府发20251号', ...fields }, known);

describe('the key that a new plan is given', () => {
  it('is its year, while all plans are of one issuer', () => {
    expect(propose({})).toBe('2025');
    expect(propose({}, [own])).toBe('2025');
    expect(propose({ issuer: '静安区人民政府' }, [own])).toBe('2025');
  });

  it('is that of the same document, whatever its folder is called', () => {
    expect(propose({ year: 2024, identity: own.identity }, [own])).toBe('2024');
    expect(propose({ identity: 'x' }, [{ ...own, key: 'first', identity: 'x' }])).toBe('first');
  });

  it('takes documents that nothing names for different ones', () => {
    expect(propose({ year: 2024, identity: '' }, [{ ...own, identity: '' }])).toBe('jingan-2024');
  });

  it('has the place before it, where there are plans of others', () => {
    expect(propose({ issuer: '上海市黄浦区人民政府' }, [own])).toBe('huangpu-2025');
    expect(propose({ issuer: '上海市黄浦区人民政府', year: 2024 }, [own])).toBe('huangpu-2024');
  });

  it('has the place before it, where the year is taken, and then a number', () => {
    const second = { key: 'jingan-2024', issuer, identity: 'b' };
    expect(propose({ year: 2024 }, [own])).toBe('jingan-2024');
    expect(propose({ year: 2024 }, [own, second])).toBe('jingan-2024-2');
    expect(propose({ year: 2024 }, [own, second, { ...second, key: 'jingan-2024-2' }])).toBe(
      'jingan-2024-3',
    );
  });

  it('says “plan” of an issuer that nobody has read', () => {
    expect(propose({ issuer: '' }, [own])).toBe('plan-2025');
    expect(propose({ issuer: '' })).toBe('2025');
  });

  it('is a key, none of the site’s own steps, and no other document’s, whatever is there', () => {
    const keys = stringMatching(/^(?:20(?:24|25)|(?:jingan|plan)-202[45](?:-2)?)$/u);
    const known = array(
      record({ key: keys, issuer: stringMatching(/^(?:|甲区人民政府|乙县人民政府)$/u) }),
      { maxLength: 6 },
    ).map((all) => all.map((one) => ({ ...one, identity: `${one.key}号` })));
    assert(
      property(known, integer({ min: 2024, max: 2025 }), (plans, year) => {
        const key = propose({ year }, plans);
        expect(idPatterns.plan.test(key)).toBe(true);
        expect(reservedSteps).not.toContain(key);
        expect(plans.map((plan) => plan.key)).not.toContain(key);
      }),
      { seed: 2031 },
    );
  });
});

describe('placeSlug', () => {
  it.each([
    ['上海市静安区人民政府', 'jingan'],
    ['呼伦贝尔市海拉尔区人民政府', 'hailaer'],
    ['云汀县人民政府', 'yunting'],
    ['云汀县人民政府办公室', 'yunting'],
    ['吕梁市人民政府', 'lvliang'],
    ['某某经济技术开发区管理委员会', 'moumoujingjijishukaifa'],
    ['', ''],
    ['人民政府', ''],
  ])('%s is %j', (name, slug) => expect(placeSlug(name)).toBe(slug));

  it('keeps the last character of a name of two', () => {
    expect(placeSlug('福建省沙县人民政府')).toBe('shaxian');
  });
});
