/**
 * Rules about what other documents say of a plan's targets: promises of the same thing, figures that are only background,
 * and what was seen and left out.
 */
import type { Parsed, ParsedPlan } from '../content/parse.ts';
import { inBaseUnit } from '../language/quantity.ts';
import type { Finding } from '../model/finding.ts';
import type { TargetId } from '../model/ids.ts';
import { samePage } from '../model/links.ts';
import type { BackgroundRecord, CommitmentRecord, OutcomesRecord } from '../model/outcome.ts';
import type { PlanRecord, TargetRecord } from '../model/schema.ts';
import { baseOf, impossible, isOffScale, unitFault, wholes } from './figures.ts';
import { neighbourDoubt } from './neighbours.ts';
import { futureFault } from './periods.ts';
import {
  faultIn,
  findingsIn,
  noDifferenceFault,
  unknownTarget,
  type Doubt,
  type Fault,
  type FieldPath,
} from './record-findings.ts';

/** What a plan's figures are held against. */
interface Known {
  /** The targets that are sound. */
  targets: ReadonlyMap<TargetId, TargetRecord>;
  isUnknown: (id: TargetId) => boolean;
  /** ISO date. */
  today: string;
}

type Document = OutcomesRecord['commitments'][number] | OutcomesRecord['background'][number];
type Figure = CommitmentRecord | BackgroundRecord;

/** Checks the commitments, the background and what was left out of one plan. */
export function elsewhereFindings(
  plan: ParsedPlan,
  outcomes: Parsed<OutcomesRecord>,
  known: Known,
): Finding[] {
  const { commitments, background, leftOut } = outcomes.record;
  return [
    ...documentsFindings('commitments', commitments, outcomes, plan.record, known),
    ...documentsFindings('background', background, outcomes, plan.record, known),
    ...leftOut.flatMap(({ about }, index) =>
      leftOut.findIndex((one) => one.about === about) < index
        ? findingsIn(outcomes, ['leftOut', index]).error({
            field: ['about'],
            found: `${about}，列了两次`,
            expected: '一个数字列一次',
            remedy: '合并成一条。',
          })
        : [],
    ),
  ];
}

function documentsFindings(
  list: 'commitments' | 'background',
  documents: readonly Document[],
  outcomes: Parsed<OutcomesRecord>,
  plan: PlanRecord,
  known: Known,
): Finding[] {
  const all = [...known.targets.values()];
  return documents.flatMap((document, index) => {
    const at: FieldPath = [list, index];
    const earlier = documents.slice(0, index);
    const faults = documentFaults(list, document, earlier, plan, known.today);
    return [
      ...faults.flatMap(findingsIn(outcomes, at).error),
      ...document.figures.flatMap((figure, place) => {
        const { error, warning, doubt } = findingsIn(outcomes, [...at, 'figures', place]);
        const target = known.targets.get(figure.target);
        const before: readonly Figure[] = document.figures.slice(0, place);
        const own = [
          ...targetFaults(figure, target, known),
          ...repetition(figure, before),
          ...numberFaults(figure, target),
          ...wordFaults(figure),
          ...('periodEnd' in figure ? periodFaults(figure, document, known.today) : []),
        ];
        const sound = own.length === 0;
        const off = sound ? scaleDoubt(figure, target) : undefined;
        return [
          ...own.flatMap(error),
          ...doubt('scale', figure.acknowledged?.scale, off),
          ...doubt(
            'target',
            figure.acknowledged?.target,
            sound ? targetDoubt(figure, target, all) : undefined,
          ),
          ...(sound && !off ? silentDifference(figure, target) : []).flatMap(warning),
        ];
      }),
    ];
  });
}

function documentFaults(
  list: 'commitments' | 'background',
  { source, read }: Document,
  earlier: readonly Document[],
  plan: PlanRecord,
  today: string,
): Fault[] {
  const faults = futureFault(['read'], read, today);
  if (samePage(plan.source.url, source.url))
    faults.push({
      field: ['source', 'url'],
      found: `${source.url}，是这个计划自己的网页`,
      expected: '别的文件的网页',
      remedy: '照来源改正网址。',
    });
  if (earlier.some((one) => samePage(one.source.url, source.url)))
    faults.push({
      field: ['source', 'url'],
      found: `${source.url} 有两份`,
      expected: '一份文件写一次',
      remedy: '把它写的数字合在一处。',
    });
  if (source.date !== undefined && read < source.date)
    faults.push({
      field: ['read'],
      found: read,
      expected: `不早于发布日期 ${source.date}`,
      remedy: '改正读到的日期。',
    });
  if (list === 'commitments' && source.date !== undefined && source.date > plan.periodEnd)
    faults.push({
      field: ['source', 'date'],
      found: source.date,
      expected: `不晚于计划年度最后一天 ${plan.periodEnd}`,
      remedy: '过了那一年说的不是承诺：改正日期；是结果的，记在 outcomes。',
    });
  return faults;
}

function targetFaults(
  { target: id }: Figure,
  target: TargetRecord | undefined,
  { isUnknown }: Known,
): Fault[] {
  if (isUnknown(id)) return [unknownTarget(['target'], id)];
  if (target?.sameAs === undefined) return [];
  return faultIn(
    ['target'],
    id,
    `先出现的那个目标 ${target.sameAs}`,
    '原文把同一目标印了两次，记在先出现的那个目标。',
  );
}

/** A document says one thing of a target once. */
function repetition(figure: Figure, earlier: readonly Figure[]): Fault[] {
  const about = (one: Figure) =>
    [
      one.target,
      ...('indicator' in one ? [one.indicator, one.periodStart, one.periodEnd] : [one.difference]),
    ].join(' ');
  return earlier.some((one) => about(one) === about(figure))
    ? faultIn(
        ['target'],
        `${figure.target} 有两条`,
        '一份文件里一个目标的同一件事记一次',
        '删去多出的一条；说的不是同一件事，写明不同在哪里。',
      )
    : [];
}

function numberFaults(figure: Figure, target: TargetRecord | undefined): Fault[] {
  const { value, unit } = figure;
  const base = baseOf(unit);
  if (!base) return [unitFault(unit)];
  if (target && base.unit !== target.unit && figure.difference === undefined)
    return faultIn(
      ['unit'],
      unit,
      `与目标的单位“${target.unit}”相合`,
      '改正单位；说的不是同一件事，写 difference。',
    );
  const fault =
    'indicator' in figure
      ? impossible(value, unit, figure.indicator, 'indicator')
      : impossible(value, unit, target?.indicator ?? '', undefined);
  return fault ? [fault] : [];
}

function periodFaults(
  { periodStart, periodEnd }: BackgroundRecord,
  { source, read }: Document,
  today: string,
): Fault[] {
  if (periodEnd < periodStart)
    return faultIn(['periodEnd'], periodEnd, `不早于 ${periodStart}`, '改正起止日期。');
  const published = source.date ?? read;
  if (periodEnd <= published) return futureFault(['periodEnd'], periodEnd, today);
  return faultIn(
    ['periodEnd'],
    periodEnd,
    `不晚于${source.date === undefined ? '读到' : '发布'}的日期 ${published}`,
    '这段时间还没有过完就公布不了：改正日期。',
  );
}

const ofCity = /全市|全省/u;

/** What the words of a figure contradict: that it differs, and whose it is. */
function wordFaults(figure: Figure): Fault[] {
  const none = noDifferenceFault(figure.difference);
  if (none) return [none];
  if (!('scope' in figure)) return [];
  const { scope, indicator, difference = '' } = figure;
  const city = ofCity.test(indicator) || (scope === 'city' && /市|省/u.test(difference));
  if (city === (scope === 'city')) return [];
  return faultIn(
    ['scope'],
    `${scope}，而数字说的是“${indicator}”`,
    city ? 'city' : 'own，或者在 indicator 里写明是全市的',
    '照来源改正 scope：是哪里的数字。',
  );
}

/** A figure that says what another target says was perhaps recorded beside its own. */
function targetDoubt(
  figure: Figure,
  target: TargetRecord | undefined,
  all: readonly TargetRecord[],
): Doubt | undefined {
  if (!target || !('indicator' in figure)) return undefined;
  const expected = neighbourDoubt(figure.indicator, [target], all);
  return expected === undefined
    ? undefined
    : {
        field: ['target'],
        found: `${figure.target}，而数字说的是“${figure.indicator}”`,
        expected,
      };
}

/** Another number for the same thing is told to readers as one. */
function silentDifference(figure: Figure, target: TargetRecord | undefined): Fault[] {
  const base = inBaseUnit(figure.value, figure.unit);
  const told = figure.difference ?? figure.note ?? figure.acknowledged?.scale;
  if (!target || 'indicator' in figure || !base || told !== undefined) return [];
  if (base.value === target.value || base.value === target.valueTo) return [];
  return faultIn(
    ['value'],
    `${figure.value}${figure.unit}`,
    `目标是“${target.raw}”`,
    '照来源改正数值；来源写的确是这个数，在 note 里写明与计划不同，说的不是同一件事的写 difference。',
  );
}

/** A promise of the same thing is of the same size, unless a scale word was lost. */
function scaleDoubt(figure: Figure, target: TargetRecord | undefined): Doubt | undefined {
  const base = inBaseUnit(figure.value, figure.unit);
  if (!target || !base) return undefined;
  const whole = target.kind === 'share' ? wholes[target.unit] : undefined;
  if (whole !== undefined && base.unit === target.unit && base.value > whole)
    return {
      field: ['value'],
      found: `${figure.value}${figure.unit}`,
      expected: `不大于 ${whole}${target.unit}：目标是比率`,
    };
  if (figure.difference !== undefined) return undefined;
  return isOffScale(base.value, target.value, target.unit)
    ? {
        field: ['value'],
        found: `${figure.value}${figure.unit}`,
        expected: `与目标“${target.raw}”大小相近`,
      }
    : undefined;
}
