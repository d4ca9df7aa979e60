import { assert, integer, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixtureFiles } from '../../tests/fixture/fixture.ts';
import {
  inProject,
  isFolder,
  outcomesFile,
  placeOf,
  planFile,
  planFolder,
  sourceFile,
  taskFileName,
  type ContentPlace,
} from './paths.ts';

describe('placeOf', () => {
  it.each<[string, ContentPlace]>([
    ['site.yaml', { kind: 'shared' }],
    ['topics.yaml', { kind: 'shared' }],
    ['lexicon.yaml', { kind: 'shared' }],
    ['glossary.yaml', { kind: 'shared' }],
    ['series.yaml', { kind: 'shared' }],
    ['corrections.yaml', { kind: 'shared' }],
    ['LICENSE.md', { kind: 'shared' }],
    ['plans/2031/plan.yaml', { kind: 'plan', plan: '2031' }],
    ['plans/2031/source.txt', { kind: 'source', plan: '2031' }],
    ['plans/2031/outcomes.yaml', { kind: 'outcomes', plan: '2031' }],
    ['plans/2031/tasks/08.mdx', { kind: 'task', plan: '2031', task: 8 }],
    ['plans/huangpu-2025/plan.yaml', { kind: 'plan', plan: 'huangpu-2025' }],
    ['plans/31/source.txt', { kind: 'source', plan: '31' }],
    ['plans/2031/original.html', { kind: 'original', plan: '2031' }],
    ['plans/a-1/original.docx', { kind: 'original', plan: 'a-1' }],
    ['plans/2031/original.pdf', { kind: 'original', plan: '2031' }],
    ['plans/2031/original.txt', { kind: 'original', plan: '2031' }],
    ['plans/huangpu-2025/tasks/08.mdx', { kind: 'task', plan: 'huangpu-2025', task: 8 }],
    ['plans/2031/tasks/118.mdx', { kind: 'task', plan: '2031', task: 118 }],
  ])('%s', (path, place) => expect(placeOf(path)).toEqual(place));

  it.each([
    '',
    'plan.yaml',
    'plans/site.yaml',
    'plans/2031',
    'plans/2031/site.yaml',
    'plans/2031/plan.yml',
    'plans/2031/plan.yaml.bak',
    'plans/2031/planxyaml',
    'plans/2031/outcomes.yaml/more',
    'plans/Huangpu-2025/plan.yaml',
    'plans/黄浦/plan.yaml',
    'plans/-2025/plan.yaml',
    'plans/a--b/plan.yaml',
    'plans/a_b/plan.yaml',
    'plans/2031/original.doc',
    'plans/2031/tasks/original.pdf',
    'old/plans/2031/plan.yaml',
    'plans/2031/tasks/8.mdx',
    'plans/2031/tasks/08.md',
    'plans/2031/tasks/08xmdx',
    'plans/2031/tasks/08.mdx~',
    'plans/2031/tasks/more/08.mdx',
    'plans/2031/08.mdx',
    'Topics.yaml',
  ])('%s is no place of content', (path) => expect(placeOf(path)).toBeUndefined());

  it('knows every file of the fixture', () => {
    for (const { path } of fixtureFiles) expect(placeOf(path), path).toBeDefined();
  });
});

describe('the paths of a plan', () => {
  it('are those that are read, whatever the key and the number', () => {
    assert(
      property(
        stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,3}$/u),
        integer({ min: 1, max: 300 }),
        (plan, task) => {
          expect(placeOf(planFile(plan))).toEqual({ kind: 'plan', plan });
          expect(placeOf(sourceFile(plan))).toEqual({ kind: 'source', plan });
          expect(placeOf(outcomesFile(plan))).toEqual({ kind: 'outcomes', plan });
          expect(placeOf(`${planFolder(plan)}/${taskFileName(task)}`)).toEqual({
            kind: 'task',
            plan,
            task,
          });
        },
      ),
      { seed: 2031 },
    );
  });

  it('stand in folders by the plan’s key', () => {
    for (const folder of ['plans', 'plans/2031', 'plans/huangpu-2025', 'plans/2031/tasks'])
      expect(isFolder(folder), folder).toBe(true);
    for (const path of ['', 'more', 'plans/黄浦', 'plans/2031/more', 'plans/2031/tasks/a'])
      expect(isFolder(path), path).toBe(false);
  });

  it('are said to an editor from the project’s root', () => {
    expect(inProject(planFile('2031'))).toBe('content/plans/2031/plan.yaml');
    expect(inProject('topics.yaml')).toBe('content/topics.yaml');
  });
});
