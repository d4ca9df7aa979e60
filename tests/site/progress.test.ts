/** What was published, on the pages: figures with their sources, nothing that judges. */
import { describe, expect, inject, it } from 'vitest';
import { soundContent } from '../../src/loader/load.ts';
import { addressesUnder } from '../../src/model/addresses.ts';
import { gapOf } from '../../src/model/gap.ts';
import { besideWords, noGapReason, verdictWords } from '../../src/model/gap-words.ts';
import { lookedAt } from '../../src/model/looked.ts';
import { states } from '../../src/model/outcome.ts';
import { sourceWords } from '../../src/model/outcome-words.ts';
import { siteOrigin } from '../built-sites.ts';
import { readBuiltFiles, readPages, taskPage } from './built-pages.ts';

const [plan] = soundContent('content').plans;
const targets = plan!.targets;

/** Fragments that the page had when all of it was one page. */
const formerFragments = `
  final expected partial unclear not-comparable not-found evidence years years-gdp-growth
  years-district-budget-revenue-growth years-retail-sales years-fixed-asset-investment-growth
  years-foreign-trade-total years-fdi-actual years-headquarters-added
  years-first-stores-introduced years-hundred-million-buildings
  years-quality-projects-introduced years-consumption-events-held
  years-construction-started-area years-construction-completed-area
  years-key-financial-firms-introduced years-human-resources-firms-introduced
  years-big-data-firms-introduced years-film-esports-firms-introduced
  years-hidden-champions-added years-companies-registered searches changes rules
  2024-01-01-r01 2024-01-01-r02 2024-01-01-r03 2024-01-01-r04 2024-01-02-r01 2024-01-02-r02
  2024-01-02-r03 2024-01-03-r01 2024-01-03-r02 2024-01-04-r01 2024-01-04-r02 2024-02-01-r01
  2024-02-01-r02 2024-02-09-r01 2024-02-09-r02 2024-02-09-r03 2024-04-01-r01 2024-04-01-r02
  2024-04-01-r03 2024-04-01-r04 2024-06-01-r01 2024-06-02-r01 2024-07-01-r01 2024-07-01-r03
  2024-07-01-r02
`
  .trim()
  .split(/\s+/u);

describe.each(inject('sites'))('what was published, at $base', ({ base, folder }) => {
  const files = readBuiltFiles(folder);
  const pages = readPages(files);
  const progress = pages.get('2024/progress/index.html')!;
  const resultsPage = (name: string) => pages.get(`2024/progress/${name}/index.html`)!;
  const links = addressesUnder(base, siteOrigin);
  const bare = (text?: string | null) => (text ?? '').replace(/\s/gu, '');

  it('lists each target once: those with a result by how well it is known, the others by topic', () => {
    const found = targets.filter(({ standing }) => standing.state !== 'not-found');
    expect(bare(progress.querySelector('h1')?.textContent)).toBe(
      `${found.length}个找到结果，${targets.length - found.length}个没有找到`,
    );
    const addresses = (selector: string) =>
      [...progress.querySelectorAll(selector)].map((link) => link.getAttribute('href'));
    for (const state of states) {
      const wanted = targets.filter(({ standing }) => standing.state === state);
      const listed =
        state === 'not-found' ? '#not-found .topic-targets p > a' : `#${state} th[scope="row"] a`;
      expect(addresses(listed).toSorted()).toEqual(
        wanted.map(({ id }) => links.targetCard(id)).toSorted(),
      );
    }
  });

  it('says how far apart a target and its result are, and whether it was kept, where that may be said', () => {
    const rows = [...progress.querySelectorAll('.ledger tbody tr')];
    for (const target of targets.filter(({ standing }) => standing.state !== 'not-found')) {
      const row = rows.find((one) => one.querySelector(`a[href="${links.targetCard(target.id)}"]`));
      const gap = gapOf(target);
      const { standing, comparator, raw } = target;
      for (const words of [
        raw,
        ...standing.decisive.flatMap(({ figure, source }) => [figure, sourceWords(source)]),
        gap ? besideWords(gap) : '不能比',
        gap ? '' : noGapReason(standing),
        standing.verdict ? verdictWords(standing.verdict, comparator) : '',
      ])
        expect(bare(row?.textContent), target.id).toContain(bare(words));
      if (!standing.verdict) expect(row?.textContent).not.toMatch(/达到了目标|没有达到/u);
    }
  });

  it('gives each figure with its source one click away, on the page of its task and in one table', () => {
    for (const target of targets) {
      const card = pages.get(taskPage(target.task!))!.getElementById(`card-${target.fragment}`)!;
      for (const { figure, source, id } of [...target.outcomes, ...target.baselines]) {
        expect(bare(card.textContent)).toContain(bare(figure));
        expect(card.querySelector(`a[href="${source.url}"]`), id).not.toBeNull();
        if (!target.sameAs)
          expect(
            resultsPage('figures').getElementById(id)?.querySelector(`a[href="${source.url}"]`),
          ).not.toBeNull();
      }
    }
  });

  it('keeps every fragment that it ever had: each is there, or leads to its thing by a link', () => {
    for (const fragment of formerFragments) {
      const place = progress.getElementById(fragment);
      expect(place, fragment).not.toBeNull();
      const moved = /^years-|-r\d\d$/u.test(fragment) ? fragment : undefined;
      if (moved === undefined) continue;
      const link = place!.querySelector('a')?.getAttribute('href') ?? '';
      const [file = '', there] = link.slice(base.length).split('#');
      const leads = pages.get(`${file}index.html`)?.getElementById(there ?? '');
      // A figure that decides stands in the ledger itself, with its source.
      expect(leads ?? place!.querySelector('a.external'), fragment).toBeTruthy();
      if (leads) expect(there).toBe(fragment);
    }
  });

  it('shows other years beside what was not found, each number a link to where it stands', () => {
    const years = [...progress.querySelectorAll('.topic-targets small a')];
    expect(years.length).toBeGreaterThan(10);
    for (const one of years) {
      expect(one.textContent).toMatch(/^\d{4}年\D*\d/u);
      expect(one.getAttribute('href')).toMatch(/^https?:|^\//u);
      expect(one.textContent).not.toContain(`${plan!.year}年`);
    }
  });

  it('says once a task that no result was found, when, and how to ask for all of them', () => {
    for (const target of targets.filter(({ standing }) => standing.state === 'not-found')) {
      const said = pages.get(taskPage(target.task!))!.querySelectorAll('.not-found');
      expect(said).toHaveLength(1);
      expect(said[0]!.textContent).toContain('没有找到');
      expect(bare(said[0]!.textContent)).toContain('2026-11-25查过');
      const request = bare(said[0]!.querySelector('pre')?.textContent);
      for (const words of [
        plan!.documentNumber,
        target.quote,
        target.raw,
        '2024年12月31日',
        target.unit,
      ])
        expect(request).toContain(bare(words));
    }
  });

  it('names every place that was searched, what could not be read, and what was left out', () => {
    const searches = resultsPage('searches');
    const text = bare(searches.body.textContent);
    for (const { places, nextSearch, unread = [] } of plan!.searches) {
      for (const { url } of places)
        expect(searches.querySelector(`a[href="${url}"]`)).not.toBeNull();
      for (const words of [nextSearch, ...unread.flatMap(({ title, reason }) => [title, reason])])
        expect(text).toContain(bare(words));
    }
    for (const { about, reason } of plan!.leftOut)
      for (const words of [about, reason]) expect(text).toContain(bare(words));
    const { pages: read, unsought } = lookedAt(plan!);
    expect(text).toContain(`读了${read}个网页`);
    expect(text).toContain(`${unsought.length}个没有单独找过`);
  });

  it('shows no score, no zero for what is unknown, and no word that judges', () => {
    for (const [name, page] of pages) {
      const own = page.body.cloneNode(true) as HTMLElement;
      for (const one of own.querySelectorAll('[data-verbatim], blockquote, script, pre'))
        one.remove();
      const text = bare(own.textContent);
      // What the method page says there is not, it may name.
      for (const word of [/完成率(?!，)/u, /得分/u, /评级/u, /失败|落空|滞后|不达标|超额|亮眼/u])
        expect(word.exec(text)?.[0], name).toBeUndefined();
    }
    const evidence = [...progress.querySelectorAll('[data-state="not-found"]')];
    for (const one of evidence) expect(one.textContent).not.toMatch(/(?<!\d)0[%％]/u);
  });

  it('says that all is as promised right behind figures of the same definition, and of no others', () => {
    let said = 0;
    for (const [name, page] of pages)
      for (const one of page.querySelectorAll('.evidence > p')) {
        if (!/口径都与目标相同/u.test(one.textContent ?? '')) continue;
        said++;
        const list = one.previousElementSibling;
        expect(list?.querySelectorAll('.published').length, name).toBeGreaterThan(0);
        for (const figure of list?.querySelectorAll('.published') ?? [])
          expect(bare(figure.textContent), name).toMatch(/最终数，同一口径/u);
      }
    expect(said).toBeGreaterThan(0);
  });

  it('says met or not only beside the figure', () => {
    for (const [name, page] of pages)
      for (const one of page.querySelectorAll('.evidence')) {
        if (!/达到了目标|没有达到目标/u.test(one.textContent ?? '')) continue;
        const mark = one.closest('.target-row')?.querySelector('.row-state use');
        expect(mark?.getAttribute('href'), name).toBe('#glyph-final');
        expect(one.querySelectorAll('.published strong').length, name).toBeGreaterThan(0);
      }
  });

  it('tells what was changed, on each task and in the feed', () => {
    const feed = files.get('feed.xml') ?? '';
    expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom">');
    const shown =
      resultsPage('log').querySelector('.changes, .changes + p') ??
      resultsPage('log').querySelector('.soft');
    expect(shown).not.toBeNull();
    expect(files.get('topics/elderly/feed.xml')).toContain('家里有老人');
    expect(
      pages
        .get(taskPage(18))!
        .querySelector('link[type="application/atom+xml"]')
        ?.getAttribute('href'),
    ).toBe(`${base}feed.xml`);
  });
});
