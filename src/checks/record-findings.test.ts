import { describe, expect, it } from 'vitest';
import { readYaml } from '../content/yaml.ts';
import {
  findingsIn,
  noDifferenceFault,
  saysNoDifference,
  unknownTarget,
} from './record-findings.ts';

describe('words for a difference', () => {
  it.each([
    '相同',
    '一致。',
    '一样.',
    '同',
    '与目标相同',
    '与目标的口径相同',
    '口径一致',
    '指标完全相同',
    '范围基本一致',
    '没有不同',
    '没有什么区别。',
    '无差别',
    '无差异',
  ])('say that there is none: %s', (words) => {
    expect(saysNoDifference(words)).toBe(true);
    expect(noDifferenceFault(words)).toMatchObject({ field: ['difference'], found: words });
  });

  it.each([
    '口径不同',
    '不相同',
    '相同的是单位',
    '没有不同的口径',
    '只有城关镇的',
    '与去年相同',
    '无',
  ])('say one: %s', (words) => expect(saysNoDifference(words)).toBe(false));
});

describe('a finding about a record of a list', () => {
  const yaml = readYaml('list:\n  - value: 3\n    acknowledged:\n      scale: 就是这样。\n');
  const { error, warning, doubt } = findingsIn({ file: 'content/x.yaml', yaml }, ['list', 0]);
  const fault = { field: ['value'], found: '3', expected: '4', remedy: '改成 4。' };
  const place = { file: 'content/x.yaml', line: 2, column: 12, field: 'list[0].value' };

  it('is told at the field of that record', () => {
    const told = { ...place, found: '3', expected: '4', remedy: '改成 4。' };
    expect(error(fault)).toEqual([{ ...told, severity: 'error' }]);
    expect(warning(fault)).toEqual([{ ...told, severity: 'warning' }]);
  });

  it('may be a doubt, which a reason answers', () => {
    expect(doubt('scale', undefined, fault)).toEqual([
      {
        ...place,
        severity: 'warning',
        found: '3',
        expected: '4',
        remedy: '再核对一次来源；确实没有错，在这条记录的 acknowledged 里写 scale 和理由。',
      },
    ]);
    expect(doubt('scale', '就是这样。', fault)).toEqual([]);
    expect(doubt('scale', undefined, undefined)).toEqual([]);
  });

  it('is that a reason answers no doubt', () => {
    expect(doubt('scale', '就是这样。', undefined)).toEqual([
      {
        severity: 'warning',
        file: 'content/x.yaml',
        line: 4,
        column: 14,
        field: 'list[0].acknowledged.scale',
        found: 'scale：就是这样。',
        expected: '不填：没有要说明的疑问',
        remedy: '删去 acknowledged 里的这一项。',
      },
    ]);
  });

  it('is that its target is not there', () => {
    expect(unknownTarget(['target'], '2031-05-99')).toEqual({
      field: ['target'],
      found: '2031-05-99',
      expected: '已有目标的编号',
      remedy: '照任务文件改正编号。',
    });
  });
});
