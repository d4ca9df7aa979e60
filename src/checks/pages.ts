/**
 * Rules about what is cited more than once: one page has one title, one publisher, one date, and is a copy of one; one
 * title has one page, and one publisher one site, where addresses are so alike that one is mistyped.
 */
import { lettersApart } from '../language/letters-apart.ts';
import type { Finding } from '../model/finding.ts';
import { hostOf, pageOf } from '../model/links.ts';
import { findingsIn } from './record-findings.ts';
import type { Cited } from './cited.ts';

const words = {
  title: '标题',
  publisher: '发布者',
  date: '发布日期',
  copyOf: '原来的出处',
} as const;
type Field = keyof typeof words;
const fields = Object.keys(words) as Field[];

/** Holds all that is said of one page against each other: what most say is right, and of as many what stands first. */
export function checkPages(cited: readonly Cited[]): Finding[] {
  const pages = Map.groupBy(cited, ({ url }) => pageOf(url));
  const contradicted = [...pages].flatMap(([page, uses]) =>
    fields.flatMap((field) => {
      const said = uses.filter((one) => one[field] !== undefined);
      const [usual] = byNumber(said, (one) => one[field]!)[0] ?? [];
      return said
        .filter((one) => one[field] !== usual && !isNewer(field, one, said))
        .flatMap(({ parsed, at, [field]: found }) =>
          findingsIn(parsed, at).error({
            field: [field],
            found: found!,
            expected: `${usual}：别处写的 ${page} 的${words[field]}`,
            remedy: '照网页改正写错的一处；不是同一个网页，改正网址。',
          }),
        );
    }),
  );
  return contradicted.length > 0 ? contradicted : [...mistypedPages(cited), ...otherSites(cited)];
}

/** In so many letters an address differs where one is mistyped; more are another address. */
const slip = 2;

const bare = (page: string) => page.replace(/[0-9]/gu, '0');

/** A title of one publisher and day at two addresses, of which one is the other cut short or mistyped. */
function mistypedPages(cited: readonly Cited[]): Finding[] {
  const titled = cited.filter(({ title }) => title !== undefined);
  const groups = Map.groupBy(titled, ({ title, publisher, date }) =>
    [title, publisher, date].join('\n'),
  );
  return [...groups.values()].flatMap((uses) => {
    const [usual, ...others] = byNumber(uses, ({ url }) => pageOf(url));
    return others.flatMap(([page, some]) => {
      const cut = usual![0].startsWith(page);
      // Reports without a date that are called alike are told apart by their years and numbers.
      const numbered = some[0]!.date === undefined && bare(usual![0]) === bare(page);
      if (!cut && (numbered || lettersApart(usual![0], page) > slip)) return [];
      return some.flatMap(({ parsed, at, url }) =>
        findingsIn(parsed, at).warning({
          field: ['url'],
          found: url,
          expected: `${usual![0]}：别处写的“${some[0]!.title}”的网址`,
          remedy: '照网页改正网址；是两个网页，标题写得能分清，如加上“第2页”。',
        }),
      );
    });
  });
}

/** A site's own name: "jingan.gov.cn" of www.jingan.gov.cn, "shine.cn" of archive.shine.cn. */
function siteOf(url: string): string {
  const steps = hostOf(url).split('.');
  const last = /^(?:gov|com|org|net|edu|ac)$/u.test(steps.at(-2) ?? '') ? 3 : 2;
  return steps.slice(-last).join('.');
}

/** So many times a publisher is cited at a site before another site of his is looked at. */
const known = 3;

/** A government that is cited at another's site, or anybody at one whose name is nearly his own site's. */
function otherSites(cited: readonly Cited[]): Finding[] {
  const groups = Map.groupBy(
    cited.filter(({ publisher, ofPlan }) => publisher !== undefined || ofPlan === true),
    ({ publisher = '' }) => publisher,
  );
  return [...groups].flatMap(([publisher, uses]) => {
    const [usual, ...others] = byNumber(uses, ({ url }) => siteOf(url));
    if (!usual || usual[1].length < known) return [];
    return others.flatMap(([site, some]) => {
      const government =
        publisher !== '' && [usual[0], site].every((one) => one.endsWith('.gov.cn'));
      if (!government && lettersApart(usual[0], site) > slip) return [];
      return some.flatMap(({ parsed, at, url }) =>
        findingsIn(parsed, at).warning({
          field: ['url'],
          found: url,
          expected: `${usual[0]} 的网址：别处都是`,
          remedy:
            publisher === ''
              ? '照网页改正网址。'
              : '照网页改正网址；确是另一个网站，在 publisher 里写明是哪个网站。',
        }),
      );
    });
  });
}

/** Groups of things, the largest first, and of as many what stands first. */
const byNumber = <Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string) =>
  [...Map.groupBy(things, keyOf)].sort(([, a], [, b]) => b.length - a.length);

/** A page that is kept up may have been read once before and once after its newest date. */
const isNewer = (field: Field, one: Cited, others: readonly Cited[]) =>
  field === 'date' &&
  one.read !== undefined &&
  others.every(
    ({ date, read }) =>
      date === one.date ||
      (read !== undefined && (date! > one.date! ? one.read! < date! : read < one.date!)),
  );
