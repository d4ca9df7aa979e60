/** Rules about pages that are cited more than once: one page has one title, one publisher, one date, and is a copy of one. */
import type { Finding } from '../model/finding.ts';
import { pageOf } from '../model/links.ts';
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
export function checkPages(cited: Iterable<Cited>): Finding[] {
  const pages = Map.groupBy(cited, ({ url }) => pageOf(url));
  return [...pages].flatMap(([page, uses]) =>
    fields.flatMap((field) => {
      const said = uses.filter((one) => one[field] !== undefined);
      const counts = Map.groupBy(said, (one) => one[field]!);
      const [usual] = [...counts].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
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
}

/** A page that is kept up may have been read once before and once after its newest date. */
const isNewer = (field: Field, one: Cited, others: readonly Cited[]) =>
  field === 'date' &&
  one.read !== undefined &&
  others.every(
    ({ date, read }) =>
      date === one.date ||
      (read !== undefined && (date! > one.date! ? one.read! < date! : read < one.date!)),
  );
