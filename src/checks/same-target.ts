/** Rules about a target that the document prints twice: its second record names the first, and says the same. */
import { fieldAt, type ParsedPlan, type ParsedTask } from '../content/parse.ts';
import { errorAt, type Finding } from '../model/finding.ts';
import type { TargetRecord } from '../model/schema.ts';

interface Printed {
  task: ParsedTask;
  target: TargetRecord;
  index: number;
}

/** What two prints of one target have in common. */
const common = ['indicatorKey', 'value', 'valueTo', 'unit', 'comparator', 'kind'] as const;

/** Checks every `sameAs` of one plan, whose tasks are all there. */
export function checkSameTargets({ tasks }: ParsedPlan): Finding[] {
  const printed: Printed[] = tasks
    .toSorted((a, b) => a.record.number - b.record.number)
    .flatMap((task) => task.record.targets.map((target, index) => ({ task, target, index })));
  return printed.flatMap((one, at) => {
    const { sameAs } = one.target;
    if (sameAs === undefined) return [];
    const first = printed.findIndex(({ target }) => target.id === sameAs);
    const fault = faultOf(one.target, printed[first]?.target, first < at);
    return fault ? errorAt(fieldAt(one.task, ['targets', one.index, 'sameAs']), ...fault) : [];
  });
}

function faultOf(
  { id, sameAs, ...own }: TargetRecord,
  first: TargetRecord | undefined,
  earlier: boolean,
): [found: string, expected: string, remedy: string] | undefined {
  const expected = '本计划里先出现的那个目标的编号';
  if (!first) return [String(sameAs), expected, '改正编号；两处并非同一目标时，删去 sameAs。'];
  if (first.id === id) return [`${id}，是它自己`, expected, '改正编号，或删去 sameAs。'];
  if (!earlier)
    return [
      `${first.id}，在 ${id} 后面才出现`,
      expected,
      `先出现的不填 sameAs：删去这一项，在 ${first.id} 里填 ${id}。`,
    ];
  if (first.sameAs !== undefined)
    return [
      `${first.id}，而它自己又指向 ${first.sameAs}`,
      first.sameAs,
      '写先出现的那个编号，不一个接一个地指。',
    ];
  const unlike = common.find((field) => own[field] !== first[field]);
  if (!unlike) return undefined;
  const said = (value: unknown) => String(value ?? '没有填写');
  return [
    `${first.id}，而 ${unlike} 不同：这里是 ${said(own[unlike])}，那里是 ${said(first[unlike])}`,
    `另一个目标的编号，${common.join('、')} 都相同`,
    '改正编号；两处并非同一目标时，删去 sameAs。',
  ];
}
