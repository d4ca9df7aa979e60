/** What was published, on the pages: figures with their sources, nothing that judges. */
import { describe, expect, inject, it } from 'vitest';
import { soundContent } from '../../src/loader/load.ts';
import { states } from '../../src/model/outcome.ts';
import { readBuiltFiles, readPages, taskPage } from './built-pages.ts';

const [plan] = soundContent('content').plans;
const targets = plan!.targets;

describe.each(inject('sites'))('what was published, at $base', ({ base, folder }) => {
  const files = readBuiltFiles(folder);
  const pages = readPages(files);
  const progress = pages.get('2024/progress/index.html')!;
  const bare = (text?: string | null) => (text ?? '').replace(/\s/gu, '');

  it('counts the targets of each state, and lists them', () => {
    for (const state of states) {
      const wanted = targets.filter(({ standing }) => standing.state === state);
      const link = progress.querySelector(`.states a[href="#${state}"] .count`);
      expect(link?.textContent).toBe(String(wanted.length));
      const section = progress.getElementById(state)?.closest('section');
      for (const { indicator } of wanted)
        expect(bare(section?.textContent)).toContain(bare(indicator));
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
            progress.getElementById(id)?.querySelector(`a[href="${source.url}"]`),
          ).not.toBeNull();
      }
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

  it('names every place that was searched', () => {
    for (const { places, nextSearch } of targets[5]!.standing.searches) {
      for (const { url } of places)
        expect(progress.querySelector(`a[href="${url}"]`)).not.toBeNull();
      expect(progress.body.textContent).toContain(nextSearch);
    }
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
        expect(one.getAttribute('data-state'), name).toBe('final');
        expect(one.querySelectorAll('.published strong').length, name).toBeGreaterThan(0);
      }
  });

  it('tells what was changed, on each task and in the feed', () => {
    const feed = files.get('feed.xml') ?? '';
    expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom">');
    const shown =
      progress.querySelector('.changes, .changes + p') ?? progress.getElementById('changes');
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
